// Brings the page to life: links to moments, timelines when they come near the screen, the table, the stories.

const charts = new Map();
let filters = null;

/** The timeline of a run, made interactive when it is first asked for; null when there is none. */
function chartOf(section) {
  if (!charts.has(section)) charts.set(section, section.querySelector('.data') ? new Chart(section) : null);
  return charts.get(section);
}

const seconds = (text) => (text === null || text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text));

/** Links to moments: #run=…&at=…&span=…&mark=… with times in seconds, or &rule=… for a broken rule. */
const links = {
  timer: 0,

  /** The link to what a timeline shows. */
  to(chart) {
    const { from, to } = chart.times(), { run, selected } = chart;
    const at = run.seconds((from + to) / 2), span = run.seconds(to - from);
    const whole = chart.view.from <= 0 && chart.view.to >= run.axis.width;
    const view = whole ? '' : `&at=${Number(at.toFixed(6))}&span=${Number(span.toFixed(6))}`;
    return `#run=${chart.id}${view}${selected ? `&mark=${selected.row}.${selected.item}` : ''}`;
  },

  /** The address follows what is shown, a moment later, so that it can be copied from there too. */
  showing(chart) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => history.replaceState(null, '', this.to(chart)), 250);
  },

  copy(chart, button) {
    const link = new URL(this.to(chart), location.href).href;
    copyText(link, button ?? chart.tools.querySelector('[aria-label^="Copy"]'));
  },

  /** Goes where the address points. */
  follow() {
    const parts = new URLSearchParams(location.hash.slice(1)), id = parts.get('run');
    const section = id && document.getElementById(`run=${id}`);
    if (!section) return;
    filters?.uncover(section);
    const chart = chartOf(section);
    if (chart) this.show(chart, parts);
    this.scroll(section, chart && parts.size > 1 ? chart.box : null);
    chart?.box.focus({ preventScroll: true });
  },

  /** From the run's heading on, when a timeline that is asked for is on the screen then too; else to the timeline. */
  scroll(section, box) {
    const height = box ? box.getBoundingClientRect().bottom - section.getBoundingClientRect().top : 0;
    if (height <= window.innerHeight) section.scrollIntoView({ block: 'start' });
    else box.scrollIntoView({ block: 'end' });
  },

  show(chart, parts) {
    const at = seconds(parts.get('at')), span = seconds(parts.get('span')) ?? 20, { perSecond, flags } = chart.run;
    const [row, item] = (parts.get('mark') ?? '').split('.').map(Number);
    const flag = flags.findIndex((one) => one.rule === parts.get('rule')
      && (at === null || Math.abs(one.at - at * perSecond) < 1));
    if (parts.has('mark')) chart.select(row, item);
    else if (flag >= 0) chart.select(0, flag);
    else chart.select(-1, -1);
    if (at !== null && span > 0) chart.setTime(at * perSecond, span * perSecond);
    else chart.whole();
  },
};

async function copyText(text, button) {
  let copied = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = html('textarea', { readonly: '' });
    field.value = text;
    document.body.append(field);
    field.select();
    copied = document.execCommand('copy');
    field.remove();
  }
  if (!button) return;
  const before = button.dataset.text ??= button.textContent;
  button.textContent = copied ? 'Copied' : 'Cannot copy';
  setTimeout(() => { button.textContent = before; }, 1500);
}

/** The times of a story become buttons that show the moment in the timeline. */
function linkStory(details) {
  const pre = details.querySelector('pre'), section = details.closest('.run'), chart = chartOf(section);
  if (!chart || details.dataset.linked) return;
  details.dataset.linked = 'true';
  const parts = pre.textContent.split(/^( *)((?:\d+:)?\d+:\d\d\.\d{3})/m);
  const children = [];
  for (let i = 0; i < parts.length; i += 3) {
    children.push(parts[i]);
    if (parts[i + 2] === undefined) break;
    const button = html('button', { type: 'button', tabindex: '-1' }, parts[i + 2]);
    button.dataset.at = parts[i + 2].split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    children.push(parts[i + 1], button);
  }
  pre.replaceChildren(...children);
  pre.addEventListener('click', (event) => {
    const at = Number(event.target.dataset.at);
    if (Number.isNaN(at)) return;
    chart.setTime(at * chart.run.perSecond, 10 * chart.run.perSecond);
    chart.section.querySelector('.timeline').scrollIntoView({ block: 'nearest' });
  });
}

function start() {
  document.documentElement.classList.add('scripted');
  const table = document.querySelector('.sortable');
  if (table) {
    makeSortable(table);
    filters = new Filters(document.querySelector('.filters'), table);
  }
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      near.unobserve(entry.target);
      chartOf(entry.target);
      entry.target.querySelectorAll('details.story[open]').forEach(linkStory);
    }
  }, { rootMargin: '300px' });
  document.querySelectorAll('.run').forEach((section) => near.observe(section));
  document.addEventListener('toggle', (event) => {
    if (event.target.open && event.target.matches('.story')) linkStory(event.target);
  }, true);
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('.copy');
    if (button) copyText(button.parentElement.querySelector('code').textContent, button);
    // A link to where the address points already leads there again.
    const link = event.target.closest?.('a[href^="#run="]');
    if (link && link.hash === location.hash) links.follow();
  });
  window.addEventListener('hashchange', () => links.follow());
  links.follow();
}

start();
