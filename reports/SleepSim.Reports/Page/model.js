// The data of the page: what all runs share, and each run's own, unpacked when it is first looked at.

const shared = JSON.parse(document.getElementById('tables').textContent);
const tones = shared.tones.map(([name, words]) => ({ name, words }));
const kinds = shared.kinds.map(([name, words, path, isBar, isLine]) => ({ name, words, path, isBar, isLine }));

/** A run as it is drawn. Rows hold items in order of time; row 0 holds the broken rules, the last the recoveries. */
class Run {
  constructor(data) {
    this.unit = data.unit;
    this.perSecond = 1e9 / data.unit;
    this.axis = new Axis(data.segments);
    this.flags = data.flags.map(([at, rule, text, reason]) => ({ type: 'flag', at, to: at, rule, text, reason }));
    this.brackets = data.brackets.map(([from, to, usable, engine, recovered, label, brief]) =>
      ({ type: 'bracket', at: from, to, usable: usable < 0 ? from : usable, engine, recovered, label, brief }));
    this.lanes = data.lanes.map(([name, rows]) => ({ name, rows: rows.map((row) => this.#row(name, row)) }));
    this.rows = [
      { lane: 'Rules', name: '', items: this.flags, marks: this.flags, spans: [] },
      ...this.lanes.flatMap((lane) => lane.rows),
      { lane: 'Recovery', name: '', items: this.brackets, marks: [], spans: this.brackets },
    ];
  }

  seconds(time) { return time / this.perSecond; }

  #row(lane, [name, height, spans, marks]) {
    let at = 0;
    const row = {
      lane, name, height,
      spans: spans.map(([from, length, tone, label]) =>
        ({ type: 'span', at: from, to: from + length, tone: tones[tone], label: shared.labels[label] })),
      marks: [],
    };
    let last = null;
    for (const mark of marks) {
      // A bare number: as the mark before, so much later, and with the next number in its record.
      const fields = typeof mark === 'number'
        ? [mark, ...last.slice(1).map((field, i) => (i === 4 ? field + 1 : field))] : mark;
      const [since, kind, label, level, line, ...numbers] = last = fields;
      at += since;
      row.marks.push(
        { type: 'mark', at, to: at, kind: kinds[kind], label: shared.labels[label], level, line, numbers });
    }
    row.items = [...row.spans, ...row.marks].sort((one, other) => one.at - other.at);
    return row;
  }

  /** The record behind a mark as the trace has it; empty when it was left out. */
  record(mark) {
    if (!mark.line) return '';
    let next = 0;
    const line = shared.lines[mark.line]
      .replaceAll(shared.hole, (hole) => (next < mark.numbers.length ? String(mark.numbers[next++]) : hole));
    const at = mark.at === 0 ? '0' : String(mark.at) + String(this.unit).slice(1);
    return line.endsWith('}') ? line : `${line},"at":${at}}`;
  }

  /** What a reader wants to know of an item: when, where, what, and its record. */
  describe(row, item) {
    const time = clock(this.seconds(item.at), 3);
    const until = item.to > item.at
      ? ` – ${clock(this.seconds(item.to), 3)} (${duration(this.seconds(item.to - item.at))})` : '';
    const where = row.name ? `${row.lane}, ${row.name}` : row.lane;
    const head = `${time}${until} · ${where}`;
    switch (item.type) {
      case 'flag': return { head, words: `${item.rule} ${item.text}: ${item.reason}`, record: '' };
      case 'bracket': return { head, words: item.label, record: '' };
      case 'span': return { head, words: item.label || item.tone.words, record: '' };
      default: {
        const words = item.label ? `${item.label} (${item.kind.words})` : item.kind.words;
        return { head, words, record: this.record(item) };
      }
    }
  }
}
