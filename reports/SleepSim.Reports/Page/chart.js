// An interactive timeline: a view of a run, a choice of lanes, and the item that is selected.

function html(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

class Chart {
  constructor(section) {
    this.section = section;
    this.id = section.dataset.run;
    const figure = section.querySelector('.timeline');
    this.run = new Run(JSON.parse(figure.querySelector('.data').textContent));
    this.view = { from: 0, to: this.run.axis.width };
    this.hidden = new Set();
    this.selected = null;
    const picture = figure.querySelector('svg');
    this.box = html('div', { class: 'chart', tabindex: '0', role: 'application', 'aria-roledescription': 'timeline',
      'aria-label': `${picture.getAttribute('aria-label')}. Arrow keys go from mark to mark.` });
    this.tip = html('div', { class: 'tip', hidden: '' });
    this.detail = html('div', { class: 'detail', role: 'status' });
    this.#hint();
    this.tools = html('div', { class: 'tools', role: 'toolbar', 'aria-label': 'Timeline' });
    this.#addTools();
    picture.replaceWith(this.box);
    figure.querySelector('.view').before(this.tools);
    figure.querySelector('.view').after(this.detail);
    listen(this);
    new ResizeObserver(() => this.#resized()).observe(this.box);
    this.draw();
  }

  /** Draws now. Cheap enough for every frame of a drag. */
  draw() {
    this.due = false;
    this.width = this.box.clientWidth || this.width || 1200;
    this.drawing = new Drawing(this.run, this.view, this.hidden, this.width);
    const picture = this.drawing.toSvg();
    this.#drawSelection(picture.querySelector('.plot'));
    if (this.picture) this.picture.replaceWith(picture);
    else this.box.prepend(picture);
    this.picture = picture;
    if (!this.tip.isConnected) this.box.append(this.tip);
  }

  redraw() {
    if (this.due) return;
    this.due = true;
    requestAnimationFrame(() => this.draw());
  }

  setView(from, to) {
    const { width } = this.run.axis;
    const length = Math.min(to - from, width), start = Math.min(Math.max(from, 0), width - length);
    this.view = { from: start, to: start + length };
    this.redraw();
    links.showing(this);
  }

  /** Shows a moment, so many units of time around it. */
  setTime(at, span) {
    const { axis } = this.run;
    const from = axis.place(Math.max(0, at - span / 2)), to = axis.place(Math.min(axis.end, at + span / 2));
    this.setView(from, Math.max(to, from + 1e-6));
  }

  /** The moments at both ends of the view. */
  times() { return { from: this.run.axis.time(this.view.from), to: this.run.axis.time(this.view.to) }; }

  /** Zooms; what is at a place of the view, 0 to 1, stays there. Not closer than a millisecond. */
  zoom(factor, share = 0.5) {
    const length = this.view.to - this.view.from, next = length / factor;
    const from = this.view.from + (length - next) * share;
    const { axis } = this.run, shown = axis.time(from + next) - axis.time(from);
    if (factor > 1 && this.run.seconds(shown) < 0.001) return;
    this.setView(from, from + next);
  }

  /** Moves by a part of what is seen. */
  pan(share) {
    const by = (this.view.to - this.view.from) * share;
    this.setView(this.view.from + by, this.view.to + by);
  }

  whole() { this.setView(0, this.run.axis.width); }

  /** The rows that can be walked: shown, and not empty. */
  walk() {
    return this.run.rows.map((row, index) => ({ row, index }))
      .filter(({ row }) => row.items.length > 0 && !this.hidden.has(row.lane));
  }

  select(row, item) {
    this.selected = this.run.rows[row]?.items[item] ? { row, item } : null;
    this.detail.replaceChildren();
    if (this.selected) fillWords(this.detail, this.run.describe(this.run.rows[row], this.selectedItem()));
    else this.#hint();
    this.redraw();
    links.showing(this);
  }

  selectedItem() { return this.selected && this.run.rows[this.selected.row].items[this.selected.item]; }

  /** Moves the view, if need be, so that the selected item is in it. */
  reveal() {
    const item = this.selectedItem();
    if (!item) return;
    const place = this.run.axis.place(item.at), length = this.view.to - this.view.from;
    if (place < this.view.from || place > this.view.to) this.setView(place - length / 2, place + length / 2);
  }

  /** Goes to the next broken rule, after the last to the first. */
  nextFlag() {
    if (this.run.flags.length === 0) return;
    const next = this.selected?.row === 0 ? (this.selected.item + 1) % this.run.flags.length : 0;
    this.showFlag(next);
  }

  showFlag(number) {
    this.select(0, number);
    this.setTime(this.run.flags[number].at, 20 * this.run.perSecond);
  }

  toggle(lane, shown) {
    if (shown) this.hidden.delete(lane); else this.hidden.add(lane);
    if (this.selected && this.hidden.has(this.run.rows[this.selected.row].lane)) this.select(-1, -1);
    this.redraw();
  }

  /** What is near a point of the plot: its row and item; null when nothing is. */
  near(x, y) {
    const placed = this.drawing.placed.find((one) => y >= one.top - 3 && y <= one.bottom + 3);
    if (!placed) return null;
    const { row } = placed;
    const best = nearest(row.marks, x, (mark) => this.drawing.x(mark.at), (mark) => this.drawing.isSeen(row, mark));
    const time = this.drawing.timeAt(x), spans = row.spans;
    const item = best ?? spans.findLast((span) => span.at <= time && time < span.to);
    return item ? { row: this.run.rows.indexOf(row), item: row.items.indexOf(item) } : null;
  }

  showTip(found, x, y) {
    this.tip.hidden = !found;
    if (!found) return;
    const row = this.run.rows[found.row];
    this.tip.replaceChildren();
    fillWords(this.tip, this.run.describe(row, row.items[found.item]));
    const left = Math.min(Math.max(x - 20, 0), this.width - this.tip.offsetWidth - 2);
    this.tip.style.left = `${Math.max(0, left)}px`;
    this.tip.style.top = `${y + 18}px`;
  }

  #addTools() {
    const button = (text, label, act) => {
      const one = html('button', { type: 'button', 'aria-label': label, title: label }, text);
      one.addEventListener('click', act);
      this.tools.append(one);
      return one;
    };
    button('+', 'Zoom in', () => this.zoom(2));
    button('−', 'Zoom out', () => this.zoom(0.5));
    button('◂', 'Earlier', () => this.pan(-0.4));
    button('▸', 'Later', () => this.pan(0.4));
    button('Whole run', 'Show the whole run', () => this.whole());
    if (this.run.flags.length > 0)
      button('Broken rule', 'Show the next broken rule', () => this.nextFlag()).className = 'next-flag';
    button('Copy link', 'Copy the link to what is shown', (event) => links.copy(this, event.currentTarget));
    this.tools.append(html('span', { class: 'space' }));
    const recovery = this.run.brackets.length > 0 ? ['Recovery'] : [];
    for (const lane of [...this.run.lanes.map((one) => one.name), ...recovery]) {
      const one = button(lane, `Lane ${lane}`, () => {
        const shown = this.hidden.has(lane);
        one.setAttribute('aria-pressed', shown);
        this.toggle(lane, shown);
      });
      one.className = 'lane';
      one.setAttribute('aria-pressed', 'true');
    }
  }

  #hint() {
    this.detail.append(html('span', { class: 'note' }, 'Hover or press the arrow keys for the record behind a mark; '
      + 'click, then turn the wheel to zoom; drag to move.'));
  }

  #drawSelection(plot) {
    const item = this.selectedItem();
    if (!item) return;
    const x = round(this.drawing.x(item.at)), row = this.run.rows[this.selected.row];
    plot.append(svg('path', { class: 'cursor', d: `M${x} 0V${this.drawing.lanesBottom}` }));
    const placed = this.drawing.placed.find((one) => one.row === row);
    if (!placed) return;
    const width = item.type === 'mark' ? 22 : Math.max(6, round(this.drawing.x(item.to)) - x);
    plot.append(svg('rect', { class: 'ring', x: item.type === 'mark' ? x - 11 : x, y: placed.top - 2, width,
      height: placed.bottom - placed.top + 4, rx: 4 }));
  }

  #resized() {
    if (this.box.clientWidth !== this.width) this.redraw();
  }
}

function nearest(marks, x, placeOf, isSeen) {
  let best = null, distance = 8;
  for (const mark of marks) {
    const away = Math.abs(placeOf(mark) - x);
    if (away < distance && isSeen(mark)) [best, distance] = [mark, away];
  }
  return best;
}

function fillWords(element, { head, words, record }) {
  element.append(html('b', {}, head), ` ${words}`);
  if (record) element.append(html('code', {}, record));
}
