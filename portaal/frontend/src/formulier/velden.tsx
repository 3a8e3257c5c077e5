import { Description, Errors, FormFields, Label, Checklist as JsChecklist, Datetime as JsDatetime, Group as JsGroup, Radio as JsRadio, Select as JsSelect } from '@bpmn-io/form-js-viewer';
import type { ComponentChildren } from 'preact';
import { voluit } from '../gemeenschappelijk/datum';
import { INKLAPBAAR } from './inhoud';

/**
 * Renderers of our own for form-js: native controls in a labelled group, and groups that fold. form-js draws a choice as loose labels, a select
 * as a div and a date as a calendar in the language of the browser; these work with a screen reader, on a phone and at 200%.
 */
interface Keuze { value: string; label: string }
interface Veld {
  id: string; label?: string; dateLabel?: string; description?: string; values?: Keuze[];
  validate?: { required?: boolean }; properties?: Record<string, string>;
}
interface Props {
  domId: string; field: Veld; value: unknown; disabled?: boolean; readonly?: boolean; errors?: string[];
  onChange: (w: { field?: Veld; value: unknown }) => void; onBlur?: () => void; onFocus?: () => void;
}

const klassen = (soort: string, p: Props): string =>
  ['fjs-form-field', `fjs-form-field-${soort}`, p.errors?.length ? 'fjs-has-errors' : '', p.disabled ? 'fjs-disabled' : '', p.readonly ? 'fjs-readonly' : ''].filter(Boolean).join(' ');
const beschrijving = (p: Props): string | undefined =>
  [p.field.description ? `${p.domId}-description` : '', p.errors?.length ? `${p.domId}-error-message` : ''].filter(Boolean).join(' ') || undefined;

function Onder(p: Props): ComponentChildren {
  return (
    <>
      {p.field.description && <Description id={`${p.domId}-description`} description={p.field.description} />}
      <Errors id={`${p.domId}-error-message`} errors={p.errors ?? []} />
    </>
  );
}

function Keuzegroep(p: Props & { soort: 'radio' | 'checklist' }): ComponentChildren {
  const { field, domId, soort } = p;
  const gekozen = soort === 'checklist' ? ((p.value as string[] | null) ?? []) : [p.value as string];
  const kies = (waarde: string): void => {
    if (p.readonly) return;
    p.onChange({ field, value: soort === 'radio' ? waarde : gekozen.includes(waarde) ? gekozen.filter((w) => w !== waarde) : [...gekozen, waarde] });
  };
  return (
    <fieldset class={klassen(soort, p)} id={domId} tabIndex={-1} aria-describedby={beschrijving(p)} role={soort === 'radio' ? 'radiogroup' : undefined}
      aria-invalid={soort === 'radio' ? !!p.errors?.length : undefined} aria-required={soort === 'radio' ? !!field.validate?.required : undefined}>
      <legend class="fjs-form-field-label">{field.label}{field.validate?.required && <span class="fjs-asterix" aria-hidden>*</span>}</legend>
      {field.description && <Description id={`${domId}-description`} description={field.description} />}
      <div class="tr-keuzes">
        {(field.values ?? []).map((keuze, i) => (
          <div class={`fjs-inline-label${gekozen.includes(keuze.value) ? ' fjs-checked' : ''}`} key={keuze.value}>
            <input type={soort === 'radio' ? 'radio' : 'checkbox'} class="fjs-input" name={domId} id={`${domId}-${i}`} checked={gekozen.includes(keuze.value)}
              disabled={p.disabled || p.readonly} onChange={() => kies(keuze.value)} onBlur={() => p.onBlur?.()} onFocus={() => p.onFocus?.()} />
            <label class="fjs-form-field-label" for={`${domId}-${i}`}>{keuze.label}</label>
          </div>
        ))}
      </div>
      <Errors id={`${domId}-error-message`} errors={p.errors ?? []} />
    </fieldset>
  );
}

function Radio(p: Props): ComponentChildren {
  return <Keuzegroep {...p} soort="radio" />;
}
function Checklist(p: Props): ComponentChildren {
  return <Keuzegroep {...p} soort="checklist" />;
}

function Select(p: Props): ComponentChildren {
  const { field, domId } = p;
  return (
    <div class={klassen('select', p)}>
      <Label htmlFor={domId} label={field.label} required={!!field.validate?.required} />
      <select id={domId} class="fjs-input tr-keuzelijst" disabled={p.disabled || p.readonly} aria-invalid={!!p.errors?.length} aria-required={!!field.validate?.required} aria-describedby={beschrijving(p)}
        onChange={(e) => p.onChange({ field, value: e.currentTarget.value || null })} onBlur={() => p.onBlur?.()} onFocus={() => p.onFocus?.()}>
        <option value="" selected={!p.value}>Maak een keuze</option>
        {(field.values ?? []).map((k) => <option value={k.value} key={k.value} selected={p.value === k.value}>{k.label}</option>)}
      </select>
      <Onder {...p} />
    </div>
  );
}

/** The date in words is always there: a browser in another language shows 11/22/2026, or mm/dd/yyyy when it is empty. */
function Datum(p: Props): ComponentChildren {
  const { field, domId } = p;
  return (
    <div class={klassen('datetime', p)}>
      <Label htmlFor={domId} label={field.dateLabel} required={!!field.validate?.required} />
      <input id={domId} type="date" lang="nl" class="fjs-input tr-datum" value={(p.value as string | null) ?? ''} min="1900-01-01" max="2199-12-31" disabled={p.disabled} readOnly={p.readonly}
        aria-invalid={!!p.errors?.length} aria-required={!!field.validate?.required} aria-describedby={[`${domId}-voluit`, beschrijving(p)].filter(Boolean).join(' ')}
        onChange={(e) => p.onChange({ field, value: e.currentTarget.value || null })} onBlur={() => p.onBlur?.()} onFocus={() => p.onFocus?.()} />
      <span class="tr-datum__voluit" id={`${domId}-voluit`}>{voluit(p.value) || 'nog geen datum gekozen'}</span>
      <Onder {...p} />
    </div>
  );
}

/** A group; in a long form it can be folded, with its state beside its name, so that a conversation stays readable from top to bottom. */
function Groep(p: Props): ComponentChildren {
  const groep = <JsGroup {...(p as object as never as Record<string, unknown>)} />;
  if (!p.field.properties?.[INKLAPBAAR]) return groep;
  return (
    <details class="tr-onderdeel" data-onderdeel={p.field.id} open={p.readonly}>
      <summary class="tr-onderdeel__kop"><span>{p.field.label}</span><span class="tr-onderdeel__stand" data-stand={p.field.id} /></summary>
      {groep}
      <p class="tr-onderdeel__voet"><button type="button" class="utrecht-button utrecht-button--subtle tr-knop-klein" data-volgende={p.field.id}>Volgende onderdeel</button></p>
    </details>
  );
}

Radio.config = JsRadio.config;
Checklist.config = JsChecklist.config;
Select.config = JsSelect.config;
Datum.config = JsDatetime.config;
Groep.config = JsGroup.config;

class OnzeVelden extends FormFields {
  constructor() {
    super();
    for (const veld of [Radio, Checklist, Select, Datum, Groep]) this.register(veld.config.type, veld as never);
  }
}

export const veldenModule = { formFields: ['type', OnzeVelden] };
