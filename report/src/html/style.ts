// SPDX-License-Identifier: EUPL-1.2
// How the page looks: on paper, in the dark, at 400 pixels. Colours have at least 4.5:1 against what they stand on (WCAG 2.2, 1.4.3).

export const style = `
:root{color-scheme:light dark;--bg:#fbfaf6;--card:#fff;--ink:#1c2530;--soft:#4d5866;--line:#d9d5ca;--rule:#8b8f96;--link:#0b5a72;--focus:#a13d00;--own:#0b5f5f;--commons:#2f7d54;--home:#26579b;--bloc:#5c6fb1;--imports:#b4531c;--unknown:#f1eee6;--mark:#ffffff73;--cross:#6f7680;--track:#f4f2ec;--warn:#8a3a0c;--tag:#efece3}
@media (prefers-color-scheme:dark){:root{--bg:#14191f;--card:#1b222a;--ink:#e8eaed;--soft:#b3bcc7;--line:#37414c;--rule:#77828e;--link:#7fc8e3;--focus:#ffb37a;--own:#3fb5ad;--commons:#63b887;--home:#6ba0e8;--bloc:#97a6e0;--imports:#e58a52;--unknown:#262e37;--mark:#0000004d;--cross:#98a3b0;--track:#20272f;--warn:#f0a878;--tag:#29313a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px;background:var(--card);padding:.6rem 1rem}
.skip:focus{left:1rem;top:1rem;z-index:2}
.page{max-width:66rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3{line-height:1.2;font-weight:600;text-wrap:balance}
h1,h2,.figure b,.say{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"DejaVu Serif",serif}
h1{font-size:clamp(1.9rem,5vw,3rem);margin:.3rem 0 .6rem}
h2{font-size:1.7rem;margin:0 0 .6rem}
h3{font-size:1.08rem;margin:1.8rem 0 .5rem}
header.top{padding:2.6rem 0 1.6rem;border-bottom:3px double var(--rule)}
.kicker{text-transform:uppercase;letter-spacing:.12em;font-size:.78rem;color:var(--soft);margin:0}
.dated,.note,.intro{color:var(--soft)}
.dated,.intro{margin:0 0 1rem;max-width:46rem}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0;margin:1rem 0 0;font-size:.92rem}
main>section{padding:2.4rem 0 .4rem}
main>section+section{border-top:1px solid var(--line)}
.lead{display:grid;grid-template-columns:minmax(0,1.2fr) minmax(0,1fr);gap:2.2rem;align-items:start}
.say{font-size:1.22rem;line-height:1.5;margin:0 0 .8rem}
.figures{background:var(--card);border:1px solid var(--line);padding:1.1rem 1.3rem 1.2rem}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem}
.figure b{display:block;font-size:clamp(1.3rem,.6rem + 2.4vw,1.8rem);line-height:1.1;font-weight:600;white-space:nowrap}
.figure span{display:block;font-weight:600}
.figure small,.figures p{color:var(--soft);font-size:.86rem}
.figures p{margin:.7rem 0 0}
.figures .bar{margin-top:.9rem}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;color:var(--soft);font-size:.88rem;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .7rem .5rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-size:.82rem;color:var(--soft);vertical-align:bottom;border-bottom:1px solid var(--rule)}
tbody th{font-weight:600;min-width:9rem}
thead th{overflow-wrap:break-word}
thead .n{white-space:normal}
td.what{min-width:11rem}
.uses tbody th{overflow-wrap:normal}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
tr.whole>*{border-top:2px solid var(--rule);border-bottom:0;font-weight:600}
tr.none td{color:var(--soft);font-style:italic}
.scroll{overflow-x:auto}
.scroll table{min-width:36rem}
.uses .drawn{width:30%;min-width:9rem}
.uses .drawn svg{margin-top:.05rem}
svg{display:block;overflow:visible}
.defs{position:absolute}
.f-own,.ours{fill:var(--own)}.f-commons{fill:var(--commons)}.f-home{fill:var(--home)}.f-bloc{fill:var(--bloc)}.f-imports{fill:var(--imports)}.f-unknown{fill:var(--unknown)}
.p-own{fill:var(--own)}.p-commons{fill:url(#p-commons)}.p-home{fill:url(#p-home)}.p-bloc{fill:url(#p-bloc)}.p-imports{fill:url(#p-imports)}.p-unknown{fill:url(#p-unknown)}
.m{fill:var(--mark)}.l{stroke:var(--mark);stroke-width:1.2}.u{stroke:var(--cross);stroke-width:.9}
.track{fill:var(--track)}.frame{fill:none;stroke:var(--rule);stroke-width:1}.signed{fill:var(--ink)}
.plate{fill:var(--card)}.stack text{font:600 12px system-ui,sans-serif;fill:var(--ink)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;padding:0;margin:.2rem 0 1rem;font-size:.88rem;color:var(--soft)}
.legend li{display:flex;align-items:center;gap:.4rem}
.stacks{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.55rem .9rem;align-items:center;margin:0 0 1.2rem}
.stacks dt{font-weight:600;font-size:.93rem}.stacks dd{margin:0}
.two{display:grid;grid-template-columns:1.5fr 1fr;gap:2.2rem;align-items:start}
.two .small{min-width:4rem;margin-top:.4rem}.two th{min-width:6.6rem}
.tag{display:inline-block;background:var(--tag);border-radius:2px;padding:.05rem .4rem;font-size:.78rem;font-weight:400;color:var(--ink);margin-left:.35rem}
.doubt{color:var(--warn)}
details{border-bottom:1px solid var(--line)}
summary{cursor:pointer;padding:.5rem 0}
summary:hover{background:var(--track)}
.dep>summary{display:grid;grid-template-columns:1rem 1fr auto;gap:.5rem;align-items:baseline;list-style:none}
.dep>summary::-webkit-details-marker{display:none}
.dep>summary::before{content:"+";font-weight:600;color:var(--soft)}
.dep[open]>summary::before{content:"–"}
.dep .name{font-weight:600}
.dep .inside{padding:.1rem 0 1.1rem 1.5rem}
.dep h4{font-size:.8rem;margin:1rem 0 .3rem;color:var(--soft);text-transform:uppercase;letter-spacing:.06em;font-weight:600}
.tree,.tree ul{list-style:none;margin:0;padding:0}
.tree ul{padding-left:1.1rem;border-left:2px solid var(--line);margin:.15rem 0 .25rem .15rem}
.tree li{padding:.12rem 0}
.src{color:var(--soft);font-size:.86rem}
code{font:.88em ui-monospace,"SFMono-Regular",Menlo,Consolas,"DejaVu Sans Mono",monospace}
.tools{display:flex;flex-wrap:wrap;gap:.7rem 1rem;align-items:end;background:var(--card);border:1px solid var(--line);padding:.8rem 1rem;margin:0 0 1rem}
.tools[hidden]{display:none}
.tools label{font-size:.88rem;font-weight:600}
.tools input[type=search]{display:block;font:inherit;font-weight:400;padding:.4rem .5rem;width:min(20rem,70vw);border:1px solid var(--rule);background:var(--bg);color:var(--ink)}
.tools .check{font-weight:400;display:flex;gap:.4rem;align-items:center;min-height:2.2rem}
.tools button{font:inherit;font-size:.9rem;padding:.38rem .8rem;border:1px solid var(--rule);background:var(--bg);color:var(--ink);cursor:pointer}
.tools output{color:var(--soft);font-size:.88rem;min-height:2.2rem;display:flex;align-items:center}
.questions td:first-child{width:2rem}
dl.holds{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:0}
dl.holds dd{margin:0}
.method p{max-width:46rem}
footer{border-top:3px double var(--rule);margin-top:2.5rem;padding:1.2rem 0 3rem;color:var(--soft);font-size:.88rem}
@media (max-width:46rem){
.lead,.two{grid-template-columns:minmax(0,1fr);gap:1.2rem}
.uses thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.uses table,.uses tbody{display:block}
.uses tr{display:flex;flex-wrap:wrap;column-gap:1.3rem;border-bottom:1px solid var(--line);padding:.5rem 0}
.uses caption{display:block}
.uses td,.uses th{display:block;border:0;padding:.08rem 0;width:auto!important}
.uses tbody th,.uses .drawn,.uses .rests,.uses .why{flex:1 0 100%}
.uses .n{text-align:left}
.uses td[data-label]::before{content:attr(data-label) " ";color:var(--soft);font-weight:400}
tr.whole{border-top:2px solid var(--rule)}tr.whole>*{border-top:0}
.stacks{grid-template-columns:minmax(0,1fr);gap:.15rem}.stacks dd{margin-bottom:.5rem}
}
@media print{
:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#bbb;--rule:#555;--link:#000;--own:#0b5f5f;--commons:#2f7d54;--home:#26579b;--bloc:#5c6fb1;--imports:#b4531c;--unknown:#fff;--mark:#ffffff99;--cross:#444;--track:#fff;--warn:#000;--tag:#eee}
body{font-size:10pt}
table{font-size:9pt}
.figure b{font-size:1.3rem}
.say{font-size:1.1rem}
.uses .drawn{min-width:6rem}
.skip,nav,.tools{display:none!important}
.page{max-width:none;padding:0}
main>section{padding-top:1rem}
h2,h3,h4,summary,caption,thead{break-after:avoid}
tr,.figures,li{break-inside:avoid}
details::details-content{content-visibility:visible;display:block;height:auto}
details>*{display:block}
.src a[href^=http]::after{content:" " attr(href);font-size:.85em}
svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.scroll{overflow:visible}.scroll table{min-width:0}
}
`.trim();
