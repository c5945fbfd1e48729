// What pages need besides links and forms: keys, menus that close, ticking rows, notices. Everything works without it, only slower.
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // htmx proves that a request comes from our own page.
  document.addEventListener('htmx:configRequest', event => {
    const csrf = one('meta[name=csrf]');
    if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
  });

  // Notices -----------------------------------------------------------------------------------------------------------------
  const FADES_AFTER = 8000;
  const fade = notice => { if (!notice.classList.contains('notice-decline')) setTimeout(() => notice.remove(), FADES_AFTER); };
  const tellFailure = () => {
    const notice = one('#toast-failed').content.cloneNode(true);
    one('#toasts').append(notice);
  };
  document.addEventListener('htmx:responseError', tellFailure);
  document.addEventListener('htmx:sendError', tellFailure);

  // Keys --------------------------------------------------------------------------------------------------------------------
  const writes = element => element.closest('input, textarea, select, [contenteditable]') !== null;
  let led = -Infinity;
  // Rows are walked by their first link, so that Enter opens the one at which one is.
  const here = () => document.activeElement.closest('.list tbody tr');
  const walk = step => {
    const rows = all('.list tbody tr').filter(row => one('a', row));
    const next = rows[here() ? rows.indexOf(here()) + step : step > 0 ? 0 : rows.length - 1];
    if (next) one('a', next).focus();
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writes(event.target) || one('dialog[open]')) return;
    if (event.key === '/' && one('#search')) {
      event.preventDefault();
      one('#search').focus();
    } else if (event.key === '?') {
      event.preventDefault();
      one('#shortcuts').showModal();
    } else if (event.key === 'g') {
      led = event.timeStamp;
    } else if (event.timeStamp - led < 1500) {
      led = -Infinity;
      const place = all('#menu a[data-key]').find(a => a.dataset.key === event.key);
      if (place) { event.preventDefault(); place.click(); }
    } else if (event.key === 'j' || event.key === 'k') {
      walk(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'x' && here()) {
      const tick = one('input[name=id]', here());
      if (tick) tick.click();
    }
  });

  // Menus and folded questions ------------------------------------------------------------------------------------------------
  const FOLDS = 'details.drop[open], details.confirm[open]';
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const open = event.target.closest(FOLDS);
    if (open) { open.open = false; one('summary', open).focus(); }
  });
  document.addEventListener('click', event => {
    all('details.drop[open]').filter(drop => !drop.contains(event.target)).forEach(drop => { drop.open = false; });
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.opens) one('#' + button.dataset.opens).showModal();
    if ('dismisses' in button.dataset) button.closest('.notice').remove();
    if ('prints' in button.dataset) print();
    if ('folds' in button.dataset) button.closest('details').open = false;
  });

  // Ticking rows ----------------------------------------------------------------------------------------------------------------
  const count = form => {
    const ticks = all('tbody input[name=id]', form);
    const ticked = ticks.filter(tick => tick.checked).length;
    const words = one('.bulk-count', form);
    words.textContent = words.dataset.words.replace('{0}', ticked.toLocaleString(document.documentElement.lang));
    all('.bulk button, .bulk select', form).forEach(part => { part.disabled = ticked === 0; });
    const every = one('[data-tick-all]', form);
    every.checked = ticked > 0 && ticked === ticks.length;
    every.indeterminate = ticked > 0 && ticked < ticks.length;
  };
  document.addEventListener('change', event => {
    const form = event.target.closest('.list-form');
    if (!form || !one('.bulk', form)) return;
    if ('tickAll' in event.target.dataset) all('tbody input[name=id]', form).forEach(tick => { tick.checked = event.target.checked; });
    count(form);
  });

  const fed = one('[data-feed]', document);
  if (fed) {
    const feed = new EventSource(fed.dataset.feed);
    feed.addEventListener('alerts', () => window.htmx.trigger(fed, 'news'));
    window.addEventListener('pagehide', () => feed.close());
  }

  const furnish = from => {
    all('.list-form', from).filter(form => one('.bulk', form)).forEach(count);
    all('#toasts .notice', from).forEach(fade);
    all('.tabs [aria-current]', from).forEach(tab => { const row = tab.parentElement; row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2; });
  };
  furnish(document);
  document.addEventListener('htmx:afterSettle', event => furnish(event.target));
})();
