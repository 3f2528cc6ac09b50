import fc from '../../core/test/properties.ts';
import { describe, expect, it } from 'vitest';
import { escapeHtml, Html, html, joinHtml } from './html.ts';

describe('html', () => {
  it('escapes text in element content and in quoted attributes', () => {
    const hostile = `"><script>alert('x')</script>&`;
    expect(html`<p title="${hostile}">${hostile}</p>`.toString()).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
    );
  });

  it('keeps nested markup as it is, and arrays in their order', () => {
    const items = ['a', 'b'].map((item) => html`<i>${item}</i>`);
    expect(html`<b>${items}</b>`.toString()).toBe('<b><i>a</i><i>b</i></b>');
  });

  it('prints nothing for null, undefined and false, but prints zero', () => {
    expect(html`[${null}${undefined}${false}${0}]`.toString()).toBe('[0]');
  });

  it('does not take a plain object that looks like markup for markup', () => {
    const forged = { toString: () => '<b>' } as unknown as string;
    expect(() => html`${forged}`.toString()).toThrow(TypeError);
    expect(new Html('<b>').toString()).toBe('<b>');
  });

  it('leaves no character behind that could open a tag, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('drops control characters that HTML forbids and keeps line breaks', () => {
    expect(escapeHtml('a\u0000b\nc\u0085')).toBe('ab\nc');
  });

  it('joins with a separator', () => {
    expect(joinHtml(['a', 'b<'], html`<b>,</b>`).toString()).toBe('a<b>,</b>b&lt;');
  });
});
