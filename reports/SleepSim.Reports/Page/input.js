// Pointer, wheel and keys of a timeline.

function listen(chart) {
  listenToPointer(chart);
  listenToWheel(chart);
  chart.box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keyActs(chart, event)) return;
    event.preventDefault();
  });
}

function pointIn(chart, event) {
  const box = chart.box.getBoundingClientRect();
  const left = event.clientX - box.left;
  return { x: left - chart.drawing.left, y: event.clientY - box.top, left };
}

function listenToPointer(chart) {
  let drag = null;
  chart.box.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    drag = { at: event.clientX, from: chart.view.from, moved: false };
  });
  chart.box.addEventListener('pointermove', (event) => {
    const { x, y, left } = pointIn(chart, event);
    if (!drag) {
      chart.showTip(chart.near(x, y), left, y);
      return;
    }
    const by = event.clientX - drag.at;
    if (!drag.moved && Math.abs(by) < 4) return;
    if (!drag.moved) {
      drag.moved = true;
      chart.box.setPointerCapture(event.pointerId);
      chart.box.classList.add('moving');
      chart.showTip(null);
    }
    const from = drag.from - by / chart.drawing.scale;
    chart.setView(from, from + chart.view.to - chart.view.from);
  });
  chart.box.addEventListener('pointerup', (event) => {
    if (drag && !drag.moved) click(chart, event);
    drag = null;
    chart.box.classList.remove('moving');
  });
  chart.box.addEventListener('pointercancel', () => {
    drag = null;
    chart.box.classList.remove('moving');
  });
  chart.box.addEventListener('pointerleave', () => chart.showTip(null));
}

function click(chart, event) {
  const flag = event.target.closest('[data-flag]');
  if (flag) {
    chart.showFlag(Number(flag.dataset.flag));
    return;
  }
  const { x, y } = pointIn(chart, event), found = chart.near(x, y);
  chart.select(found?.row ?? -1, found?.item ?? -1);
}

// The wheel belongs to the page until the timeline was clicked, or Ctrl (a pinch on a touchpad) says that zooming is
// meant.
function listenToWheel(chart) {
  chart.box.addEventListener('wheel', (event) => {
    const focused = document.activeElement === chart.box;
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!(event.ctrlKey || event.metaKey || focused) || (event.deltaX === 0 && event.deltaY === 0)) return;
    event.preventDefault();
    const { x } = pointIn(chart, event);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
    if (sideways) chart.pan(event.deltaX * lines / chart.drawing.plot);
    else chart.zoom(Math.exp(-event.deltaY * lines / 300), Math.min(Math.max(x / chart.drawing.plot, 0), 1));
    chart.showTip(null);
  }, { passive: false });
}

/** Does what a key is for; false when it is for nothing here. */
function keyActs(chart, event) {
  switch (event.key) {
    case 'ArrowLeft': case 'ArrowRight': {
      const way = event.key === 'ArrowLeft' ? -1 : 1;
      if (event.shiftKey) chart.pan(0.2 * way); else step(chart, way);
      return true;
    }
    case 'ArrowUp': changeRow(chart, -1); return true;
    case 'ArrowDown': changeRow(chart, 1); return true;
    case 'Home': jump(chart, 0); return true;
    case 'End': jump(chart, -1); return true;
    case '+': case '=': chart.zoom(1.5, shareOfSelected(chart)); return true;
    case '-': case '_': chart.zoom(1 / 1.5, shareOfSelected(chart)); return true;
    case '0': chart.whole(); return true;
    case 'n': chart.nextFlag(); return true;
    case 'c': links.copy(chart); return true;
    case 'Enter': case ' ': {
      const item = chart.selectedItem();
      if (item) chart.setTime(item.at, 4 * chart.run.perSecond);
      return true;
    }
    case 'Escape':
      chart.showTip(null);
      chart.select(-1, -1);
      return true;
    default: return false;
  }
}

function shareOfSelected(chart) {
  const item = chart.selectedItem();
  if (!item) return 0.5;
  const share = (chart.run.axis.place(item.at) - chart.view.from) / (chart.view.to - chart.view.from);
  return Math.min(Math.max(share, 0), 1);
}

/** From item to item; what lies in a closed gap is passed over. */
function step(chart, way) {
  if (!chart.selected) {
    enter(chart);
    return;
  }
  const row = chart.run.rows[chart.selected.row];
  for (let i = chart.selected.item + way; i >= 0 && i < row.items.length; i += way) {
    if (!chart.drawing.isSeen(row, row.items[i])) continue;
    chart.select(chart.selected.row, i);
    chart.reveal();
    return;
  }
}

/** To the item nearest in time in the next row. */
function changeRow(chart, way) {
  if (!chart.selected) {
    enter(chart);
    return;
  }
  const rows = chart.walk(), here = rows.findIndex(({ index }) => index === chart.selected.row);
  const next = rows[here + way];
  if (!next) return;
  const { at } = chart.selectedItem(), { items } = next.row;
  let best = 0;
  items.forEach((item, i) => {
    if (Math.abs(item.at - at) < Math.abs(items[best].at - at)) best = i;
  });
  chart.select(next.index, best);
  chart.reveal();
}

function jump(chart, item) {
  const row = chart.selected?.row ?? chart.walk()[0]?.index;
  if (row === undefined) return;
  chart.select(row, item < 0 ? chart.run.rows[row].items.length - 1 : item);
  chart.reveal();
}

// Where nothing is selected yet the keys begin at the first broken rule, else at the first mark that is seen.
function enter(chart) {
  for (const { row, index } of chart.walk()) {
    const first = row.items.findIndex((item) => chart.run.axis.place(item.to) >= chart.view.from);
    if (first < 0) continue;
    chart.select(index, first);
    chart.reveal();
    return;
  }
}
