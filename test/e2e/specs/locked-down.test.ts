import { expect, test } from 'vitest';
import { describeProgram } from '../harness/describe-program.ts';

describeProgram('The locked-down window', suite => {
  /** What the page complains of here is what the test has asked for. */
  const expected = () => suite().program.complaints.splice(0);

  test('refuses scripts, styles, frames, pictures and requests from elsewhere or inline', async () => {
    const page = suite().program.page();
    await page.locator('#root > *').first().waitFor();
    const refused = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', event => seen.push(event.effectiveDirective));
      const add = (html: string) => {
        const element = document.createRange().createContextualFragment(html);
        document.body.append(element);
      };
      add('<script>globalThis.hacked = true</script>');
      add('<script src="https://evil.example/x.js"></script>');
      add('<style>body { outline: 1px solid red }</style>');
      add('<iframe src="https://evil.example/"></iframe>');
      add('<img src="https://evil.example/x.png" alt="" onerror="globalThis.hacked = true">');
      add('<object data="https://evil.example/"></object>');
      await fetch('https://evil.example/').catch(() => null);
      await new Promise(resolve => setTimeout(resolve, 300));
      for (const element of document.body.querySelectorAll('iframe, object, img[src^="https://evil"]'))
        element.remove();
      return { seen: [...new Set(seen)].sort(), hacked: 'hacked' in globalThis };
    });
    expect(refused.hacked).toBe(false);
    expect(refused.seen).toEqual(
      expect.arrayContaining([
        'connect-src',
        'frame-src',
        'img-src',
        'object-src',
        'script-src-elem',
        'style-src-elem',
      ]),
    );
    expected();
  });

  test('gives no permission to anything', async () => {
    const page = suite().program.page();
    const states = await page.evaluate(async () => {
      const ask = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
      return Promise.all(['geolocation', 'camera', 'microphone', 'notifications'].map(ask));
    });
    expect(states).not.toContain('granted');
    expected();
  });

  test('answers an operation that is not in the contract with a refusal', async () => {
    const { program } = suite();
    const outcome = await program.page().evaluate(async () => {
      const bridge = (globalThis as { yttra?: { call(name: string, request: unknown): Promise<unknown> } }).yttra;
      if (bridge === undefined) {
        const body = JSON.stringify({ name: 'workspace.destroy', request: {} });
        const reply = await fetch('/call', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        return ((await reply.json()) as { ok: boolean }).ok;
      }
      try {
        return ((await bridge.call('workspace.destroy', {})) as { ok: boolean }).ok;
      } catch {
        return false;
      }
    });
    expect(outcome).toBe(false);
    expected();
  });

  test('stays where it is when the page tries to leave or to open another window', async () => {
    const { program } = suite();
    if (program.door !== 'electron') return;
    const page = program.page();
    const before = page.url();
    const opened = await page.evaluate(() => {
      const other = window.open('https://evil.example/');
      window.location.href = 'https://evil.example/';
      return other !== null;
    });
    await page.waitForTimeout(300);
    expect(opened).toBe(false);
    expect(page.url()).toBe(before);
    expected();
  });
});
