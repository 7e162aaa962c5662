// The table of runs: sorting by a click on a column's head, and filters that hide rows and the runs themselves.

function makeSortable(table) {
  const body = table.tBodies[0];
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = html('button', { type: 'button' }, head.textContent);
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const sorted = [...body.rows].sort((one, other) =>
        compare(one.cells[column], other.cells[column]) * (up ? 1 : -1));
      body.append(...sorted);
    });
  });
}

function compare(one, other) {
  const [left, right] = [one, other].map((cell) => cell.dataset.v ?? cell.textContent);
  const [a, b] = [left, right].map((text) => Number(text.replaceAll(',', '')));
  return left !== '' && right !== '' && !Number.isNaN(a) && !Number.isNaN(b)
    ? a - b : left.localeCompare(right, 'en', { numeric: true });
}

class Filters {
  constructor(form, table) {
    this.form = form;
    this.rows = [...table.tBodies[0].rows].map((row) => ({
      row,
      section: document.getElementById(`run=${row.dataset.run}`),
      verdict: row.cells[0].textContent,
      engine: row.cells[2].textContent,
      rules: row.dataset.rules.split(' '),
      text: [row.textContent, ...[...row.querySelectorAll('[title]')].map((one) => one.title)].join(' ').toLowerCase(),
    }));
    form.addEventListener('input', () => this.apply());
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(() => this.apply()));
  }

  apply() {
    const { verdict, rule, engine, text } = Object.fromEntries(new FormData(this.form));
    const words = text.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const one of this.rows) {
      const fits = (!verdict || one.verdict === verdict) && (!engine || one.engine === engine)
        && (!rule || one.rules.includes(rule)) && words.every((word) => one.text.includes(word));
      one.row.hidden = !fits;
      if (one.section) one.section.hidden = !fits;
      if (fits) shown++;
    }
    this.form.querySelector('output').textContent =
      shown === this.rows.length ? '' : `${shown} of ${this.rows.length} runs`;
  }

  /** Lifts the filters when they hide a run that is asked for. */
  uncover(section) {
    if (section.hidden) this.form.reset();
    section.hidden = false;
  }
}
