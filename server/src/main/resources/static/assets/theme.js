// Runs before anything is drawn, so that a reader who follows the system's theme sees no flash of the other one.
(() => {
  const root = document.documentElement;
  if (root.dataset.theme !== 'auto') return;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => root.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
  follow();
  dark.addEventListener('change', () => { follow(); document.dispatchEvent(new Event('theme')); });
})();
