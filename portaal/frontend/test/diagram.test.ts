import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const canvas = {
  zoom: vi.fn((stap?: unknown) => (stap === undefined ? 1 : 1)),
  viewbox: vi.fn(() => ({ x: 0, y: 0, width: 800, height: 400, inner: { x: 0, y: 0, width: 600, height: 300 }, outer: { width: 800, height: 400 } })),
  resized: vi.fn(), addMarker: vi.fn(), scroll: vi.fn(),
};
vi.mock('bpmn-js/lib/NavigatedViewer', () => ({
  default: class {
    importXML = async (): Promise<void> => undefined;
    on = (): void => undefined;
    get = (naam: string): unknown => (naam === 'canvas' ? canvas : { add: vi.fn(), get: () => undefined });
  },
}));

/** A plane without size has no scale: SVG refuses it as "non-finite", and the drawing would not come at all. */
describe('een tekening die nog niet te zien is', () => {
  let gemeten: () => void;
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', class { constructor(doe: () => void) { gemeten = doe; } observe(): void {} });
    vi.stubGlobal('fetch', async () => ({ ok: true, text: async () => '<definitions/>' }));
  });
  afterEach(() => { vi.unstubAllGlobals(); vi.clearAllMocks(); });

  test('wordt pas op maat gebracht als zij ruimte krijgt', async () => {
    const { koppel } = await import('../src/diagram/diagram');
    const el = document.createElement('div');
    el.dataset.xmlUrl = '/proces.bpmn';
    document.body.append(el);
    await koppel(el);
    expect(canvas.zoom).not.toHaveBeenCalled();
    [...el.querySelectorAll('button')].find((b) => b.textContent === 'Alles tonen')!.click();
    gemeten();
    expect(canvas.zoom).not.toHaveBeenCalled();

    const vlak = el.querySelector('.tr-diagram__vlak')!;
    Object.defineProperty(vlak, 'clientWidth', { value: 800 });
    Object.defineProperty(vlak, 'clientHeight', { value: 400 });
    gemeten();
    expect(canvas.zoom).toHaveBeenCalledWith('fit-viewport', 'auto');
  });
});
