// Draws the charts above the tables that hold their figures; the library is fetched only where there is one.
(() => {
  const LIBRARY = document.querySelector('#charts').dataset.echarts;
  const found = () => [...document.querySelectorAll('[data-chart]')];
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--bw-' + name).trim();
  const number = digits => value => value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits });
  const signed = value => (value < 0 ? '\u2212' : value > 0 ? '+' : '\u00b1') + number(1)(Math.abs(value));
  const short = (text, most) => (text.length > most ? text.slice(0, most - 1) + '\u2026' : text);

  const common = () => ({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour('ink') },
    tooltip: {
      renderMode: 'richText', trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true,
      backgroundColor: colour('surface'), borderColor: colour('line'), textStyle: { color: colour('ink'), fontSize: 12 },
    },
  });
  const lines = () => ({ lineStyle: { color: colour('line') } });

  const charts = {
    waterfall(figure, narrow) {
      const rows = [...figure.querySelectorAll('tbody tr')].map(row => ({
        name: row.cells[0].textContent.trim(),
        note: row.cells[1].textContent.trim(),
        kind: row.dataset.kind,
        value: Number(row.dataset.value),
      }));
      let level = 0;
      const bars = rows.map(row => {
        const from = row.kind === 'step' ? level : 0;
        level = row.kind === 'step' ? level + row.value : row.value;
        return { low: Math.min(from, level), high: Math.max(from, level), row };
      });
      const tone = row => (row.kind !== 'step' ? colour('primary-bar') : row.value < 0 ? colour('decline-bar') : colour('approve-bar'));
      const lowest = Math.min(...bars.filter(bar => bar.row.kind === 'step').map(bar => bar.low));
      const floor = bars.length > 2 && lowest > 0 ? Math.max(0, Math.floor((lowest * 0.85) / 50) * 50) : 0;
      return {
        height: Math.max(200, 34 * rows.length + 40),
        option: {
          ...common(),
          grid: { left: narrow ? 118 : 244, right: 64, top: 8, bottom: 28 },
          xAxis: { type: 'value', min: floor, splitLine: lines(), axisLabel: { color: colour('quiet') } },
          yAxis: {
            type: 'category', inverse: true, data: rows.map(row => row.name), axisTick: { show: false }, axisLine: lines(),
            axisLabel: { color: colour('ink'), fontSize: 12, formatter: text => short(text, narrow ? 16 : 36) },
          },
          tooltip: {
            ...common().tooltip,
            formatter: ([{ dataIndex }]) => {
              const { name, note, kind, value } = rows[dataIndex];
              return name + (note ? '\n' + note : '') + '\n' + (kind === 'step' ? signed(value) : number(0)(value));
            },
          },
          series: [
            { type: 'bar', stack: 'points', silent: true, itemStyle: { color: 'transparent' }, data: bars.map(bar => bar.low) },
            {
              type: 'bar', stack: 'points', barMaxWidth: 22,
              data: bars.map(bar => ({ value: bar.high - bar.low, itemStyle: { color: tone(bar.row), borderRadius: 2 } })),
              label: {
                show: true, position: 'right', color: colour('ink'), fontSize: 12,
                formatter: ({ dataIndex }) =>
                  rows[dataIndex].kind === 'step' ? signed(rows[dataIndex].value) : number(0)(rows[dataIndex].value),
              },
            },
          ],
        },
      };
    },

    periods(figure, narrow) {
      const shares = figure.dataset.shares === 'true';
      const heads = [...figure.querySelectorAll('thead th')].slice(1);
      const rows = [...figure.querySelectorAll('tbody tr')];
      const shown = shares ? value => number(1)(100 * value) + '%' : number(0);
      const most = Math.max(...rows.flatMap(row => [...row.cells].slice(1).map(cell => Number(cell.dataset.value))));
      return {
        height: 220,
        option: {
          ...common(),
          grid: { left: 56, right: 16, top: 34, bottom: narrow ? 58 : 34 },
          legend: { top: 0, textStyle: { color: colour('ink') }, itemWidth: 14, itemHeight: 8 },
          xAxis: {
            type: 'category', data: rows.map(row => row.cells[0].textContent.trim()), axisLine: lines(), axisTick: { show: false },
            axisLabel: { color: colour('quiet'), fontSize: 11, rotate: narrow ? 40 : 0, hideOverlap: true },
          },
          yAxis: { type: 'value', min: 0, max: shares && most > 0.8 && most <= 1 ? 1 : undefined, interval: shares && most > 0.8 && most <= 1 ? 0.25 : undefined, minInterval: shares ? 0 : 1, axisLabel: { color: colour('quiet'), formatter: shown }, splitLine: lines(), splitNumber: 3 },
          tooltip: { ...common().tooltip, valueFormatter: shown },
          series: heads.map((head, at) => ({
            type: shares ? 'line' : 'bar', name: head.textContent.trim(), stack: shares ? undefined : 'all', barMaxWidth: 22,
            data: rows.map(row => Number(row.cells[at + 1].dataset.value)), symbol: 'circle', symbolSize: 5,
            itemStyle: { color: colour(head.dataset.colour + '-bar') }, lineStyle: { width: 2 },
          })),
        },
      };
    },

    path(figure, narrow) {
      const heads = [...figure.querySelectorAll('thead th')].map(head => head.textContent.trim());
      const rows = [...figure.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => Number(cell.dataset.value ?? cell.textContent)));
      const brief = value => value.toLocaleString(document.documentElement.lang, { notation: 'compact', maximumFractionDigits: 1 });
      const column = at => rows.map(row => row[at]);
      const edge = { type: 'line', symbol: 'none', lineStyle: { width: 1.5, type: 'dotted', color: colour('quiet') }, itemStyle: { color: colour('quiet') } };
      return {
        height: 260,
        option: {
          ...common(),
          grid: { left: 60, right: 16, top: narrow ? 56 : 34, bottom: 40 },
          legend: { top: 0, textStyle: { color: colour('ink') }, itemWidth: 14, itemHeight: 8 },
          xAxis: {
            type: 'category', name: heads[0], nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: colour('quiet') }, boundaryGap: false,
            data: column(0), axisLine: lines(), axisTick: { show: false }, axisLabel: { color: colour('quiet'), fontSize: 11, hideOverlap: true },
          },
          yAxis: { type: 'value', axisLabel: { color: colour('quiet'), formatter: brief }, splitLine: lines(), splitNumber: 4 },
          tooltip: { ...common().tooltip, axisPointer: { type: 'line' }, valueFormatter: number(0) },
          series: [
            { ...edge, name: heads[1], data: column(1) },
            { type: 'line', name: heads[2], data: column(2), symbol: 'none', itemStyle: { color: colour('primary-bar') }, lineStyle: { width: 2 } },
            { ...edge, name: heads[3], data: column(3) },
            { type: 'line', name: heads[4], data: column(4), symbol: 'none', step: 'end', itemStyle: { color: colour('decline-bar') }, lineStyle: { width: 2 } },
          ],
        },
      };
    },

    bins(figure, narrow) {
      const rows = [...figure.querySelectorAll('tbody tr')].map(row => row.dataset);
      const heads = [...figure.querySelectorAll('thead th')].map(head => head.textContent.trim());
      const percent = value => number(1)(100 * value) + '%';
      return {
        height: 220,
        option: {
          ...common(),
          grid: { left: 48, right: 52, top: 34, bottom: narrow ? 58 : 34 },
          legend: { top: 0, textStyle: { color: colour('ink') }, itemWidth: 14, itemHeight: 8 },
          xAxis: {
            type: 'category', data: rows.map(row => row.label), axisLine: lines(), axisTick: { show: false },
            axisLabel: { color: colour('quiet'), fontSize: 11, rotate: narrow ? 40 : 0, formatter: text => short(text, narrow ? 12 : 20), hideOverlap: true },
          },
          yAxis: [
            { type: 'value', axisLabel: { color: colour('quiet'), formatter: percent }, splitLine: lines(), splitNumber: 3 },
            { type: 'value', axisLabel: { color: colour('quiet'), formatter: percent }, splitLine: { show: false }, splitNumber: 3, min: 0 },
          ],
          tooltip: { ...common().tooltip, valueFormatter: percent },
          series: [
            { type: 'bar', name: heads[2], data: rows.map(row => Number(row.share)), itemStyle: { color: colour('neutral-bar'), borderRadius: [2, 2, 0, 0] }, barMaxWidth: 56 },
            {
              type: 'line', name: heads[3], yAxisIndex: 1, data: rows.map(row => Number(row.bad)), symbol: 'circle', symbolSize: 8,
              itemStyle: { color: colour('decline-bar') }, lineStyle: { width: 2 },
            },
          ],
        },
      };
    },
  };

  const draw = figure => {
    const canvas = figure.querySelector('.chart-canvas');
    const { height, option } = charts[figure.dataset.chart](figure, canvas.clientWidth < 480);
    canvas.style.height = height + 'px';
    const chart = echarts.getInstanceByDom(canvas) ?? echarts.init(canvas, null, { renderer: 'canvas' });
    chart.resize();
    chart.setOption(option, true);
    const table = figure.querySelector('.chart-table');
    if (table && !('drawn' in figure.dataset)) table.open = false;
    figure.dataset.drawn = '';
  };

  let library;
  const load = () => library ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  const drawAll = () => { if (found().length > 0) load().then(() => found().forEach(draw)); };

  drawAll();
  document.addEventListener('htmx:afterSettle', drawAll);
  document.addEventListener('theme', drawAll);
  let waiting;
  addEventListener('resize', () => { clearTimeout(waiting); waiting = setTimeout(drawAll, 150); });
})();
