/** "zondag 22 november 2026"; nothing for what is no date. */
export function voluit(waarde: unknown): string {
  const dag = typeof waarde === 'string' && waarde ? new Date(`${waarde}T12:00:00Z`) : new Date(NaN);
  return Number.isNaN(dag.getTime()) ? '' : new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' }).format(dag);
}

/** Puts the chosen date in words beside every date field of the page itself: browsers draw the field in their own language. */
export function schrijfVoluit(wortel: ParentNode): void {
  for (const veld of wortel.querySelectorAll<HTMLInputElement>('input[type="date"]:not([data-voluit], .fjs-input)')) {
    veld.dataset.voluit = '';
    veld.lang = 'nl';
    const tekst = document.createElement('span');
    tekst.className = 'tr-datum__voluit';
    tekst.id = `${veld.id || veld.name}-voluit`;
    const toon = (): void => {
      tekst.textContent = voluit(veld.value) || (veld.closest('.tr-filters') ? '' : 'nog geen datum gekozen');
    };
    toon();
    veld.addEventListener('input', toon);
    veld.addEventListener('change', toon);
    veld.setAttribute('aria-describedby', [tekst.id, veld.getAttribute('aria-describedby')].filter(Boolean).join(' '));
    veld.after(tekst);
  }
}
