import type { Plugin } from 'vite';

/**
 * form-js has no translation hook, so its fixed texts are replaced while building. Every text must be found:
 * a new version of form-js with another text fails the build instead of showing English on a Dutch screen.
 */
const teksten: ReadonlyArray<readonly [string, string]> = [
  // A field with only blanks is empty, as on the server.
  [`const isUnsetValue = isNil(value) || value === '';`, `const isUnsetValue = isNil(value) || typeof value === 'string' && value.trim() === '';`],
  [`'Value is not a number.'`, `'Vul een getal in.'`],
  [`'Value is expected to ' + (decimalDigits === 0 ? 'be an integer' : \`have at most \${decimalDigits} decimal digit\${decimalDigits > 1 ? 's' : ''}\`) + '.'`,
    `(decimalDigits === 0 ? 'Vul een heel getal in, zonder komma.' : \`Gebruik niet meer dan \${decimalDigits} cijfers achter de komma.\`)`],
  [`\`Please select a valid value, the two nearest valid values are \${previousValue} and \${nextValue}.\``,
    `\`Kies \${previousValue} of \${nextValue}.\``],
  [`\`Field must match pattern \${validation.pattern}.\``, `'Dit is niet op de goede manier geschreven.'`],
  [`'Field is required.'`, `field.type === 'checkbox' ? 'Vink dit aan om verder te gaan.' : Array.isArray(value) || ['select', 'radio', 'checklist'].includes(field.type) ? 'Kies een antwoord.' : field.type === 'datetime' ? 'Vul een datum in.' : 'Vul dit in.'`],
  [`\`Field must have minimum value of \${validation.min}.\``, `\`Vul \${validation.min} of meer in.\``],
  [`'Min validation value is not a valid number.'`, `'De ondergrens van dit veld klopt niet.'`],
  [`\`Field must have maximum value of \${validation.max}.\``, `\`Vul \${validation.max} of minder in.\``],
  [`'Max validation value is not a valid number.'`, `'De bovengrens van dit veld klopt niet.'`],
  [`\`Field must have minimum length of \${validation.minLength}.\``, `\`Gebruik \${validation.minLength} tekens of meer.\``],
  [`\`Field must have maximum length of \${validation.maxLength}.\``, `\`Gebruik niet meer dan \${validation.maxLength} tekens.\``],
  [`'Field must be a valid  international phone number. (e.g. +4930664040900)'`, `'Vul een telefoonnummer in met landnummer, bijvoorbeeld +31612345678.'`],
  [`'Field must be a valid email.'`, `'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.'`],
  [`"aria-label": "Increment"`, `"aria-label": "Eén meer"`],
  [`"aria-label": "Decrement"`, `"aria-label": "Eén minder"`],
  [`" ", 'Add new'`, `" ", repeaterField.properties && repeaterField.properties.toevoegen || 'Nog een toevoegen'`],
  [`\`Expand all (\${values.length - 1})\``, `\`Alles tonen (\${values.length})\``],
  [`" ", 'Collapse'`, `" ", 'Minder tonen'`],
  [`\`Remove list item \${itemIndex + 1}\``, `\`Onderdeel \${itemIndex + 1} verwijderen\``],
  [`title: "Powered by bpmn.io"`, `title: "Formulier met bpmn.io"`],
  [`"Web-based tooling for BPMN, DMN, and forms powered by"`, `"Hulpmiddelen voor BPMN, DMN en formulieren, gemaakt door"`],
];

export function vertaalFormJs(): Plugin {
  return {
    name: 'vertaal-form-js',
    enforce: 'pre',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').includes('@bpmn-io/form-js-viewer/dist/index.es.js')) return null;
      let vertaald = code;
      for (const [van, naar] of teksten) {
        if (!vertaald.includes(van)) throw new Error(`form-js: text not found, so it cannot be translated: ${van}`);
        vertaald = vertaald.replaceAll(van, naar);
      }
      return { code: vertaald, map: null };
    },
  };
}
