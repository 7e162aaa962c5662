// Draws a run as SVG: where everything stands for a width, a view and a choice of lanes, and what is seen of it. As in
// the file, all marks of a kind in a row are one path, so a drawing is a few hundred elements however long the run.

const space = { row: 5, lane: 8, flag: 26, bracket: 12, label: 20, axis: 28, right: 34, lead: 12 };
const gapOpens = 200;

const pen = document.createElement('canvas').getContext('2d');
const widths = new Map();

function textWidth(text, weight = 400) {
  const key = weight + text;
  let width = widths.get(key);
  if (width === undefined) {
    pen.font = `${weight} 13px ${getComputedStyle(document.body).fontFamily}`;
    width = pen.measureText(text).width;
    if (widths.size > 20000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

function fitText(text, room, weight) {
  if (textWidth(text, weight) <= room) return text;
  const letters = [...text];
  let low = 0, high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textWidth(letters.slice(0, middle).join('') + '…', weight) <= room) low = middle; else high = middle - 1;
  }
  return low < 3 ? '' : letters.slice(0, low).join('').trimEnd() + '…';
}

function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const round = (number) => Math.round(number * 10) / 10;

class Drawing {
  /** view: from and to, in pixels of the whole picture; hidden: names of lanes that are not shown. */
  constructor(run, view, hidden, width) {
    this.run = run;
    this.width = width;
    this.left = width < 640 ? 92 : 134;
    this.plot = Math.max(60, width - this.left - space.right);
    this.scale = this.plot / (view.to - view.from);
    this.view = view;
    this.placed = [];
    this.#placeFlags();
    this.#placeRows(hidden);
  }

  /** The place of a moment, in pixels from the left end of the plot. */
  x(time) { return (this.run.axis.place(time) - this.view.from) * this.scale; }

  timeAt(x) { return this.run.axis.time(this.view.from + x / this.scale); }

  /** A gap too narrow to show what is in it. */
  isClosed(segment) { return segment.isGap && segment.width * this.scale < gapOpens; }

  isSeen(row, item) { return this.isOpenRow(row) || !this.isClosed(this.run.axis.at(item.at)); }

  // Scenario, faults, power and rules are not under the veils of the gaps.
  isOpenRow(row) { return ['Rules', 'Scenario', 'Faults', 'Power', 'Recovery'].includes(row.lane); }

  toSvg() {
    const root = svg('svg', { class: 'tl', viewBox: `0 0 ${this.width} ${this.height}`, 'aria-hidden': 'true' });
    root.append(...this.#bands());
    // The plot is a picture in the picture: it cuts off what lies outside the view.
    const plot = svg('svg', { class: 'plot', x: this.left - space.lead, y: 0, height: this.height,
      width: this.plot + space.lead + space.right, viewBox:
      `${-space.lead} 0 ${this.plot + space.lead + space.right} ${this.height}` });
    plot.append(svg('rect', { x: -space.lead, width: this.plot + 80, height: this.height, fill: 'transparent' }));
    const ticks = this.#ticks();
    root.append(...ticks.labels);
    plot.append(ticks.lines);
    const rows = this.placed.filter((one) => one.row.lane !== 'Recovery');
    for (const one of rows) plot.append(...this.#spans(one));
    plot.append(this.#shades(), ...this.#gaps());
    for (const one of rows) plot.append(...this.#marks(one));
    for (const one of rows) plot.append(...this.#spanLabels(one));
    plot.append(...this.#brackets(), ...this.#flags());
    root.append(plot);
    return root;
  }

  #placeFlags() {
    const ends = [];
    this.flags = [];
    for (const flag of this.run.flags) {
      const x = this.x(flag.at), text = fitText(`${flag.rule} ${flag.text}`, Math.min(380, this.plot), 600);
      const width = textWidth(text, 600) + 16, left = Math.min(x, this.plot + space.right - width - 2);
      if (x < -1 || x > this.plot + 1) continue;
      let row = ends.findIndex((end) => left >= end + 8);
      if (row < 0) row = ends.length;
      if (row > 4) continue;
      ends[row] = left + width;
      this.flags.push({ flag, x, left, width, row, text });
    }
    this.lanesTop = this.run.flags.length === 0 ? 0 : Math.max(1, ends.length) * space.flag + 4;
  }

  #placeRows(hidden) {
    let y = this.lanesTop;
    this.bands = [];
    this.veilTop = y;
    for (const lane of this.run.lanes) {
      if (hidden.has(lane.name)) continue;
      const top = y;
      y += space.lane;
      for (const row of lane.rows) {
        this.placed.push({ row, top: y, bottom: y + row.height, written: [] });
        y += row.height + space.row;
      }
      y += space.lane - space.row;
      this.bands.push({ name: lane.name, rows: lane.rows, top, bottom: y });
      if (this.isOpenRow({ lane: lane.name })) this.veilTop = y;
    }
    this.veilBottom = y;
    if (this.run.brackets.length > 0 && !hidden.has('Recovery')) {
      const top = y + space.lane;
      this.placed.push({ row: this.run.rows.at(-1), top, bottom: top + space.bracket });
      const end = y + 2 * space.lane + space.bracket + space.label;
      this.bands.push({ name: 'Recovery', rows: [], top: y, bottom: end });
      y = end;
    }
    this.lanesBottom = y;
    this.height = y + space.axis;
  }

  #bands() {
    const parts = [];
    this.bands.forEach((band, number) => {
      if (number % 2 === 0)
        parts.push(svg('rect', { class: 'band', y: band.top, width: this.width, height: band.bottom - band.top }));
      const middle = band.rows[0]?.name === '' ? band.top + space.lane + band.rows[0].height / 2 : band.top + 15;
      if (!(band.rows[0]?.name && this.width < 640))
        parts.push(svg('text', { class: 'b', x: 6, y: middle }, band.name));
    });
    for (const { row, top, bottom } of this.placed) {
      if (row.name)
        parts.push(svg('text', { class: 'e', x: this.left - 14, y: (top + bottom) / 2 }, row.name));
    }
    return parts;
  }

  #ticks() {
    let lines = '', free = -40;
    const labels = [];
    for (const segment of this.run.axis.segments) {
      const from = (segment.place - this.view.from) * this.scale, width = segment.width * this.scale;
      if (from > this.plot || from + width < 0 || this.isClosed(segment)) continue;
      const start = Math.max(this.run.seconds(segment.from), this.run.seconds(this.timeAt(0)));
      const end = Math.min(this.run.seconds(segment.to), this.run.seconds(this.timeAt(this.plot)));
      const length = this.run.seconds(segment.to - segment.from);
      for (const tick of ticksIn(start, end, width / length, 74)) {
        const x = round(this.x(tick.seconds * this.run.perSecond)), half = textWidth(tick.label) / 2;
        lines += `M${x} ${this.lanesTop}V${this.lanesBottom + 5}`;
        if (x - half < free) continue;
        labels.push(svg('text', { class: 'c', x: this.left + x, y: this.lanesBottom + 16 }, tick.label));
        free = x + half + 8;
      }
    }
    return { lines: svg('path', { class: 'grid', d: lines || 'M0 0' }), labels };
  }

  #spans({ row, top, bottom }) {
    const paths = new Map();
    for (const span of row.spans) {
      const from = Math.max(this.x(span.at), -space.lead), to = Math.min(this.x(span.to), this.plot);
      if (to < 0 || from > this.plot) continue;
      const least = span.tone.name === 'dark-wake' ? 3 : 1;
      const path = `M${round(from)} ${top}H${round(Math.max(to, from + least))}V${bottom}H${round(from)}z`;
      paths.set(span.tone, (paths.get(span.tone) ?? '') + path);
    }
    return [...paths].map(([tone, d]) => svg('path', { class: `t-${tone.name}`, d }));
  }

  /** What goes through all lanes while a fault of the scenario lasts. One path: where two overlap it is no darker. */
  #shades() {
    let path = '';
    for (const lane of this.run.lanes.filter((one) => one.name === 'Faults')) {
      for (const span of lane.rows.flatMap((row) => row.spans)) {
        const from = Math.max(this.x(span.at), -space.lead), to = Math.min(this.x(span.to), this.plot);
        if (to < 0 || from > this.plot) continue;
        path += `M${round(from)} ${this.lanesTop}H${round(Math.max(to, from + 1.5))}V${this.veilBottom}H${round(from)}z`;
      }
    }
    return svg('path', { class: 'shade', d: path || 'M0 0' });
  }

  /** The words of what lasts, where those of the marks leave room. */
  #spanLabels({ row, top, bottom, written }) {
    if (row.height < 20) return [];
    const labels = [], over = row.spans.filter((span) => span.tone.name === 'false-connected');
    const covered = over.map((span) => [this.x(span.at), this.x(span.to)]);
    for (const span of row.spans) {
      if (!span.label || ['engine', 'falling-asleep'].includes(span.tone.name)) continue;
      const from = Math.max(this.x(span.at), 0), to = Math.min(this.x(span.to), this.plot);
      const taken = over.includes(span) ? written : [...written, ...covered];
      const needed = textWidth(span.label) + 12, x = this.#roomFor(row, needed, from, to, taken);
      if (x !== null)
        labels.push(svg('text', { class: `o-${span.tone.name}`, x: round(x + 6), y: (top + bottom) / 2 }, span.label));
    }
    return labels;
  }

  // A label stands in the first part of its span that no closed gap and no other label covers and that has room.
  #roomFor(row, needed, from, to, written) {
    let start = from;
    for (const [left, right] of written) if (left < start + needed && start < right) start = right;
    if (this.isOpenRow(row)) return to - start >= needed ? start : null;
    for (const segment of this.run.axis.segments) {
      const left = (segment.place - this.view.from) * this.scale, right = left + segment.width * this.scale;
      if (!this.isClosed(segment) || right <= start) continue;
      if (Math.min(left, to) - start >= needed) break;
      start = right;
      if (start > to) return null;
    }
    return to - start >= needed ? start : null;
  }

  #gaps() {
    const parts = [];
    const height = this.veilBottom - this.veilTop;
    for (const segment of this.run.axis.segments) {
      const left = round((segment.place - this.view.from) * this.scale), width = round(segment.width * this.scale);
      if (!this.isClosed(segment) || left > this.plot || left + width < 0) continue;
      const lines = segment.label.split('\n');
      const group = svg('g', { class: `gap g-${segment.kind}` });
      group.append(svg('path', { d: `M${left} ${this.veilTop}h${width}v${height}h${-width}z` }));
      // As many lines as there is room for beside each other; zooming makes room for the others.
      const fitting = lines.slice(0, Math.floor(width / 15));
      fitting.forEach((line, number) => {
        const x = left + width / 2 + (number - (fitting.length - 1) / 2) * 16;
        group.append(svg('text', { transform: `translate(${round(x)} ${this.veilTop + height / 2})rotate(-90)` },
          fitText(line, height - 8)));
      });
      parts.push(group);
    }
    return parts;
  }

  #marks({ row, top, bottom, written }) {
    const paths = new Map(), taken = new Set(), labels = [];
    for (const mark of row.marks) {
      const x = this.x(mark.at);
      if (x < -space.lead || x > this.plot + space.lead || !this.isSeen(row, mark)) continue;
      labels.push({ x, label: mark.label });
      const place = `${Math.floor(x)} ${mark.kind.name}`;
      if (taken.has(place)) continue;
      taken.add(place);
      paths.set(mark.kind, (paths.get(mark.kind) ?? '') + markPath(mark, round(x), top, bottom));
    }
    return [
      ...[...paths].map(([kind, d]) => svg('path', { class: `${kind.isLine ? 'l ' : ''}m-${kind.name}`, d })),
      ...this.#markLabels(row, labels, (top + bottom) / 2, written),
    ];
  }

  // Marks too close for a label each share one, right of the last of them.
  #markLabels(row, marks, y, written) {
    const texts = [];
    for (let i = 0, next; i < marks.length; i = next) {
      const words = new Set([marks[i].label]);
      for (next = i + 1; next < marks.length && marks[next].x - marks[next - 1].x < 40; next++)
        words.add(marks[next].label);
      words.delete('');
      const text = [...words].slice(0, 4).join(' · ') + (words.size > 4 ? ' …' : '');
      const left = marks[next - 1].x + 9;
      let right = next < marks.length ? marks[next].x - 12 : this.plot + space.right - 4;
      if (!this.isOpenRow(row)) right = Math.min(right, this.#nextGap(marks[next - 1].x));
      if (!text || right - left < 24) continue;
      const shown = fitText(text, right - left);
      texts.push(svg('text', { x: round(left), y }, shown));
      written.push([marks[i].x - 14, left + textWidth(shown)]);
    }
    return texts;
  }

  #nextGap(x) {
    for (const segment of this.run.axis.segments) {
      const left = (segment.place - this.view.from) * this.scale;
      if (this.isClosed(segment) && left >= x - 0.5) return left - 2;
    }
    return this.plot + space.right - 4;
  }

  #brackets() {
    const placed = this.placed.find((one) => one.row.lane === 'Recovery');
    if (!placed) return [];
    const parts = [], { top, bottom } = placed;
    const seen = this.run.brackets.filter((one) =>
      this.x(one.to) >= 0 && this.x(one.at) <= this.plot && !this.#isHidden(one));
    let free = -space.lead;
    for (const bracket of seen) {
      const from = round(this.x(bracket.at)), to = round(Math.max(this.x(bracket.to), from + 2));
      const within = (x) => Math.min(Math.max(x, -space.lead), this.plot);
      const part = (name, left, right) => svg('path', { class: `p-${name}`,
        d: `M${within(left)} ${top}H${within(right)}V${bottom}H${within(left)}z` });
      if (bracket.recovered) {
        const usable = round(this.x(bracket.usable)), engine = round(this.x(bracket.engine));
        parts.push(part('os', from, usable), part('engine', usable, engine), part('network', engine, to));
      } else parts.push(part('never', from, to));
      const posts = [from, to].filter((x) => x === within(x)).map((x) => `M${x} ${top - 3}V${bottom + 3}`);
      parts.push(svg('path', { class: 'post', d: posts.join('') }));
      const left = Math.max(from, 0), room = this.plot + space.right - 4 - Math.max(left, free);
      const next = seen[seen.indexOf(bracket) + 1], until = next ? this.x(next.at) - left - 8 : Infinity;
      const label = [bracket.label, bracket.brief].find((text) => textWidth(text) <= Math.min(room, until));
      if (label && left >= free) {
        parts.push(svg('text', { x: left, y: bottom + 12 }, label));
        free = left + textWidth(label) + 8;
      }
    }
    return parts;
  }

  // A closed gap says in words how many recoveries lie in it.
  #isHidden(bracket) {
    const segment = this.run.axis.at(bracket.at);
    return this.run.brackets.length > 1 && this.isClosed(segment) && bracket.to <= segment.to;
  }

  #flags() {
    const poles = this.run.flags.map((flag) => round(this.x(flag.at))).filter((x) => x >= -1 && x <= this.plot + 1);
    const parts = poles.length === 0 ? []
      : [svg('path', { class: 'pole', d: poles.map((x) => `M${x} ${this.lanesTop}V${this.lanesBottom}`).join('') })];
    for (const { flag, x, left, width, row, text } of this.flags) {
      const top = row * space.flag, height = space.flag - 4;
      const group = svg('g', { class: 'flag' },
        svg('path', { class: 'staff', d: `M${round(x)} ${top}V${this.lanesTop}` }),
        svg('rect', { x: round(left), y: top, width: round(width), height, rx: 3 }),
        svg('text', { x: round(left + 8), y: top + height / 2 }, text));
      group.dataset.flag = this.run.flags.indexOf(flag);
      parts.push(group);
    }
    return parts;
  }
}

function markPath(mark, x, top, bottom) {
  const { path, isBar } = mark.kind;
  return isBar
    ? `M${x} ${bottom}v-${round((bottom - top) * mark.level / 100)}${path}`
    : `M${x} ${(top + bottom) / 2}${path}`;
}
