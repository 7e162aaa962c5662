// Time and its place. Stretches to scale share one scale, gaps between them have a fixed width; zooming stretches both,
// so a gap that is zoomed into opens.

/** The axis of a timeline. Times are in the unit of the run's data, places in pixels of the whole picture. */
class Axis {
  constructor(segments) {
    this.segments = segments.map(([from, to, kind, place, width, label]) =>
      ({ from, to, kind, place, width, label, isGap: kind !== 'to-scale' }));
    const last = this.segments.at(-1);
    this.end = last.to;
    this.width = last.place + last.width;
  }

  /** The stretch of a moment; where a gap meets a stretch to scale, the latter. */
  at(time) {
    const after = this.#lastIndex((segment) => segment.from <= time);
    const segment = this.segments[after], before = this.segments[after - 1];
    return segment.from === time && segment.isGap && before && !before.isGap ? before : segment;
  }

  place(time) {
    const segment = this.at(time), length = segment.to - segment.from;
    const share = length === 0 ? 0 : (Math.min(Math.max(time, segment.from), segment.to) - segment.from) / length;
    return segment.place + share * segment.width;
  }

  time(place) {
    const segment = this.segments[this.#lastIndex((one) => one.place <= place)];
    const share = segment.width === 0 ? 0 : Math.min(Math.max((place - segment.place) / segment.width, 0), 1);
    return segment.from + share * (segment.to - segment.from);
  }

  #lastIndex(holds) {
    let low = 0, high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (holds(this.segments[middle])) low = middle; else high = middle - 1;
    }
    return low;
  }
}

/** A moment as a clock shows it: 8:20:03.250. Cut, not rounded, so that order stays visible. */
function clock(seconds, decimals = 0) {
  const scale = 10 ** decimals, ticks = Math.floor(seconds * scale + 1e-6), whole = Math.floor(ticks / scale);
  const hours = Math.floor(whole / 3600), minutes = Math.floor(whole / 60) % 60;
  const fraction = decimals > 0 ? '.' + String(ticks % scale).padStart(decimals, '0') : '';
  const head = hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : `${minutes}`;
  return `${head}:${String(whole % 60).padStart(2, '0')}${fraction}`;
}

/** A length of time in its two largest units. */
function duration(seconds) {
  if (seconds < 0.9995) return `${Number((seconds * 1000).toFixed(seconds < 0.01 ? 2 : 0))} ms`;
  if (seconds < 59.995) return `${Number(seconds.toFixed(2))} s`;
  const pair = (small, per, large, unit) =>
    `${Math.floor(small / per)} ${large}${small % per ? ` ${small % per} ${unit}` : ''}`;
  if (seconds < 3600) return pair(Math.round(seconds), 60, 'm', 's');
  if (seconds < 86400) return pair(Math.round(seconds / 60), 60, 'h', 'm');
  return pair(Math.round(seconds / 3600), 24, 'd', 'h');
}

const tickSteps = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30,
  60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400];

/** Round times within a stretch, in seconds, at least so many pixels apart. */
function ticksIn(from, to, pixelsPerSecond, spacing) {
  const step = tickSteps.find((one) => one * pixelsPerSecond >= spacing) ?? 86400 * 7;
  const decimals = step >= 1 ? 0 : Math.ceil(-Math.log10(step) - 1e-9);
  const ticks = [];
  for (let n = Math.ceil(from / step - 1e-9); n * step <= to && ticks.length < 200; n++)
    ticks.push({ seconds: n * step, label: clock(n * step, decimals) });
  return ticks;
}
