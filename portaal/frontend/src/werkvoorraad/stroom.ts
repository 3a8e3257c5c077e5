/**
 * Keeps a list up to date: `<div data-stroom="/werkvoorraad/stroom" hx-get="…" hx-trigger="vernieuw" hx-swap="outerHTML">`.
 * Every server-sent event (any name) fires `vernieuw` on the element, at most once a second, and not while somebody has a
 * menu or dialog open in it. The focus goes back to the element with the same id, or the same href, after the swap.
 */
const bronnen = new Map<string, EventSource>();
let gepland: ReturnType<typeof setTimeout> | undefined;

export function start(wortel: ParentNode): void {
  for (const el of wortel.querySelectorAll<HTMLElement>('[data-stroom]')) {
    const url = el.dataset.stroom!;
    if (bronnen.has(url) || typeof EventSource === 'undefined') continue;
    const bron = new EventSource(url, { withCredentials: false });
    bronnen.set(url, bron);
    const ontvang = (): void => plan(url);
    bron.onmessage = ontvang;
    for (const naam of ['vernieuw', 'taken', 'taak', 'traject']) bron.addEventListener(naam, ontvang);
    let viel = false;
    bron.onerror = () => {
      viel = true;
    };
    bron.onopen = () => {
      if (viel) plan(url);
      viel = false;
    };
  }
}

addEventListener('pagehide', () => {
  for (const bron of bronnen.values()) bron.close();
  bronnen.clear();
});
addEventListener('pageshow', (e) => {
  if (e.persisted) start(document);
});

function plan(url: string): void {
  if (gepland) return;
  gepland = setTimeout(() => {
    gepland = undefined;
    for (const el of document.querySelectorAll<HTMLElement>(`[data-stroom="${CSS.escape(url)}"]`)) {
      if (el.querySelector('dialog[open], details[open][data-menu]') || bezigMetInvullen(el)) {
        plan(url);
        return;
      }
      el.dispatchEvent(new CustomEvent('vernieuw', { bubbles: false }));
    }
  }, 1000);
}

function bezigMetInvullen(el: HTMLElement): boolean {
  const actief = document.activeElement;
  return !!actief && el.contains(actief) && actief.matches('textarea, select, input:not([type=checkbox]):not([type=radio])')
    || !!el.querySelector('input[type=checkbox]:checked:not(:disabled)');
}

let terug: { id: string; href: string | null } | undefined;
document.addEventListener('htmx:beforeSwap', (e) => {
  const doel = (e as CustomEvent).detail?.target as HTMLElement | undefined;
  const actief = document.activeElement as HTMLElement | null;
  terug = doel && actief && doel.contains(actief) ? { id: actief.id, href: actief.getAttribute('href') } : undefined;
});
document.addEventListener('htmx:afterSettle', () => {
  if (!terug || (document.activeElement && document.activeElement !== document.body)) return;
  const el = (terug.id && document.getElementById(terug.id))
    || (terug.href && document.querySelector<HTMLElement>(`a[href="${CSS.escape(terug.href)}"]`)) || null;
  el?.focus({ preventScroll: true });
  terug = undefined;
});
