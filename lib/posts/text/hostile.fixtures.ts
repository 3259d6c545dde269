import { ELEMENTS, PWN } from "./hostile-elements.fixtures";

const ADDRESSES = [
  `javascript:${PWN}`,
  `JaVaScRiPt:${PWN}`,
  `java\tscript:${PWN}`,
  `java\nscript:${PWN}`,
  ` javascript:${PWN}`,
  `\u0001javascript:${PWN}`,
  `java\u0000script:${PWN}`,
  `javascript&colon;${PWN}`,
  `&#106;&#97;vascript:${PWN}`,
  `&#x6A;avascript&#58;${PWN}`,
  `java&Tab;script:${PWN}`,
  `java&NewLine;script:${PWN}`,
  `javascript://a.example/%0a${PWN}`,
  `data:text/html,<script>${PWN}</script>`,
  "data:text/html;base64,PHNjcmlwdD53aW5kb3cuX19wd25lZD0xPC9zY3JpcHQ+",
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${PWN}'/>`,
  `vbscript:${PWN}`,
  "livescript:x",
  "file:///etc/passwd",
  "blob:https://a.example/1",
  "filesystem:https://a.example/1",
  "view-source:https://a.example",
  "//evil.example/x.js",
  "/\\evil.example",
  "\\\\evil.example",
  "https:evil.example",
  "ht\ttps://evil.example",
];

const HANDLERS =
  "onload onerror onclick onmouseover onfocus onanimationstart ontoggle onpointerrawupdate onbeforeinput onwheel oncopy onauxclick onbegin onend onrepeat onpageshow onhashchange onscrollend onsecuritypolicyviolation".split(
    " ",
  );

const BROKEN = [
  `<!--<script>${PWN}</script>-->`,
  `<!-- --!><img src=x onerror=${PWN}> -->`,
  `<!--><img src=x onerror=${PWN}>-->`,
  `<!---><img src=x onerror=${PWN}>`,
  `<!--[if IE]><script>${PWN}</script><![endif]-->`,
  `<![if true]><script>${PWN}</script><![endif]>`,
  `<! foo="><script>${PWN}</script>">`,
  `<? foo="><script>${PWN}</script>">`,
  `<![CDATA[<script>${PWN}</script>]]>`,
  `<![CDATA[ ]]><img src=x onerror=${PWN}>]]>`,
  `</ foo="><script>${PWN}</script>">`,
  `<% foo><img src=x onerror=${PWN}> %>`,
  `<p title="<!--"><img src=x onerror=${PWN} title="-->">`,
  `<a title="</a><img src=x onerror=${PWN}>">x</a>`,
  `<!ENTITY x "<script>${PWN}</script>">&x;`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>&e;</p>`,
  `words <!-- that never end`,
  `words <p title="that never ends`,
  `words <script>that never ends`,
  `words <`,
  `&lt;script&gt;${PWN}&lt;/script&gt;`,
  `&amp;lt;script&amp;gt;${PWN}`,
  `&#60;script&#62;${PWN}&#60;/script&#62;`,
  `&#x3c;img src=x onerror=${PWN}&#x3e;`,
  `&lt script &gt ${PWN}`,
  `%3Cscript%3E${PWN}%3C/script%3E`,
  `\\u003cscript\\u003e${PWN}`,
];

const TEMPLATES = [
  "{{constructor.constructor('window.__pwned=1')()}}",
  "${window.__pwned=1}",
  "<%= window.__pwned=1 %>",
  "#{window.__pwned=1}",
  "[[window.__pwned=1]]",
  "{% raw %}{{x}}{% endraw %}",
  "${{<%[%'\"}}%\\.",
  "<div v-html=\"'<img src=x onerror=window.__pwned=1>'\">x</div>",
  "<div ng-app ng-csp>{{$eval.constructor('window.__pwned=1')()}}</div>",
  '<div x-data x-init="window.__pwned=1">x</div>',
  '[gallery ids="1"][embed]javascript:x[/embed]',
  "__proto__[x]=1",
];

const MIXED = [
  `[x](<javascript:${PWN}>)`,
  `[x](javascript:${PWN.replace(/[()]/g, "%28")})`,
  `![x](javascript:${"x"})`,
  `![x](data:image/svg+xml,x)`,
  `![x" onerror="${PWN}](/blog/images/0d9f3c52-7f0e-4f6e-9a55-2f1f8f0f5a10)`,
  `![x](/blog/images/0d9f3c52-7f0e-4f6e-9a55-2f1f8f0f5a10 "\\" onerror=\\"${PWN}")`,
  `![x](/blog/images/../../etc/passwd)`,
  `[x](https://a.example "onmouseover=${PWN}")`,
  `[x](https://a.example/"onmouseover="${"x"})`,
  `[<img src=x onerror=${PWN}>](/jobs)`,
  `[x][a]\n\n[a]: javascript:window.__pwned=1`,
  `<javascript:window.__pwned=1>`,
  `<https://a.example/"onclick="x>`,
  `https://a.example/<script>${PWN}</script>`,
  `::video[x](javascript:window.__pwned=1)`,
  `::video["><script>${PWN}</script>](https://youtu.be/dQw4w9WgXcQ)`,
  `::video[x](https://www.youtube.com/watch?v=dQw4w9WgXcQ"onload="x)`,
  `::action[<script>${PWN}</script>](/jobs)`,
  `::action[x](data:text/html,x)`,
  `::job["><script>]`,
  `::job[../../admin]`,
  `::alert["><script>${PWN}</script>]`,
  `::alert[q=<img src=x onerror=${PWN}>&place=Leeds]`,
  `:::callout\n<script>${PWN}</script>\n:::`,
  `:::callout onclick=x\nwords\n:::`,
  '```"><script>window.__pwned=1</script>\nx\n```',
  `\`<script>${PWN}</script>\``,
  `| <script> | " onfocus="${PWN} |\n| - | - |\n| <img src=x onerror=${PWN}> | x |`,
  `## <img src=x onerror=${PWN}> "id="x`,
  `> <script>${PWN}</script>`,
  `- [ ] <input onfocus=${PWN} autofocus>`,
];

const UNSEEN = [
  "admin\u202egnp.exe",
  "\u2066\u2067\u2068words\u2069",
  "a\u200bb\u200cc\u200dd\ufeffe",
  "\u0000\u0001\u0008\u000b\u001f\u007fwords",
  "[bank.example\u202e](https://evil.example)",
  "\ud800words",
  "words\udfff",
  `Z${"\u0301".repeat(500)}algo`,
  "\u115f\u3164words",
  "👩‍👩‍👧‍👦 family",
  "ﷺ".repeat(100),
  "\u2028words\u2029more",
];

export interface Hostile {
  name: string;
  input: string;
}

/** What somebody may type, paste, send or bring in to harm a reader, each to be tried as Markdown and as HTML. */
export const HOSTILE: Hostile[] = [
  ...ADDRESSES.flatMap((address, at) => [
    { name: `link to address ${at + 1}`, input: `[x](<${address.replace(/[<>\n]/g, "")}>)` },
    {
      name: `HTML with address ${at + 1}`,
      input: `<a href="${address}">x</a><img src="${address}"><area href="${address}">`,
    },
  ]),
  ...HANDLERS.map((handler) => ({
    name: `handler ${handler}`,
    input: `<p ${handler}="${PWN}" tabindex=1>x</p><img ${handler}=${PWN} src=x>`,
  })),
  ...numbered("element", ELEMENTS),
  ...numbered("broken markup", BROKEN),
  ...numbered("template", TEMPLATES),
  ...numbered("Markdown and HTML", MIXED),
  ...numbered("unseen characters", UNSEEN),
].filter(({ input }, at, all) => all.findIndex((other) => other.input === input) === at);

function numbered(name: string, inputs: string[]): Hostile[] {
  return inputs.map((input, at) => ({ name: `${name} ${at + 1}`, input }));
}
