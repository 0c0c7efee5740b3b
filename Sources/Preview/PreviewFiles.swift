/// The files that the preview itself brings along, under `/-/`.
enum PreviewFiles {
    /// Loads the page again when the server shows something else.
    ///
    /// It listens only while the page is seen: browsers keep but six connections to one server, and
    /// each open page would take one. Coming back into view it is told what is shown now.
    static let script = """
        'use strict';
        (() => {
          const shown = document.currentScript.dataset.version;
          const last = '/-/last/';
          let source = null;
          let again = 0;
          const close = () => {
            clearTimeout(again);
            if (source) source.close();
            source = null;
          };
          const load = state => {
            close();
            if (state === 'good' && location.pathname.startsWith(last)) {
              location.replace('/' + location.pathname.slice(last.length) + location.search
                + location.hash);
            } else {
              location.reload();
            }
          };
          const listen = () => {
            if (source || document.visibilityState === 'hidden') return;
            source = new EventSource('/-/events');
            source.addEventListener('version', event => {
              const [version, state] = event.data.split(' ');
              if (version !== shown) load(state);
            });
            source.addEventListener('error', () => {
              if (!source || source.readyState !== EventSource.CLOSED) return;
              close();
              again = setTimeout(listen, 3000);
            });
          };
          document.addEventListener('visibilitychange', () => {
            if (document.visibilityState === 'hidden') close(); else listen();
          });
          addEventListener('pagehide', close);
          addEventListener('pageshow', listen);
          listen();
        })();

        """

    /// The look of the findings page, and of the note on pages of the site; nothing of it is printed.
    static let style = """
        .nb-preview { position: fixed; inset: auto auto 0.75rem 0.75rem; z-index: 1000; margin: 0;
          font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        .nb-preview a { display: block; padding: 0.3rem 0.75rem; border-radius: 0.4rem;
          background: #241f1a; color: #fff; text-decoration: none; box-shadow: 0 1px 4px #0006; }
        .nb-preview a:hover, .nb-preview a:focus-visible { text-decoration: underline; }
        @media print { .nb-preview { display: none; } }
        .nb-findings { --ink: #241f1a; --muted: #5f574b; --paper: #faf7f1; --sheet: #fffefb;
          --line: #ddd3c2; --red: #a8201a; --amber: #7a5200; --mark: #ffe0dc;
          margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: anywhere;
          font: 17px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        .nb-findings main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        .nb-findings h1 { margin: 0 0 0.5rem; color: var(--red); font-size: 1.9rem; line-height: 1.3; }
        .nb-findings h2 { margin: 2rem 0 0.75rem; font-size: 1.25rem; }
        .nb-findings h3 { margin: 0; font-size: 1.05rem; }
        .nb-findings p { margin: 0.35rem 0; }
        .nb-findings a { color: inherit; }
        .nb-language { float: right; }
        .nb-findings article { margin: 0 0 1rem; padding: 0.8rem 1rem; background: var(--sheet);
          border: 1px solid var(--line); border-left: 0.35rem solid var(--red); border-radius: 0.3rem; }
        .nb-findings article.nb-warning { border-left-color: var(--amber); }
        .nb-findings code, .nb-findings pre { font-size: 0.95rem; font-family: "Noto Sans Mono CJK SC",
          "Sarasa Mono SC", Consolas, Menlo, monospace; }
        .nb-findings pre { margin: 0.5rem 0; padding: 0.5rem 0.75rem; overflow-x: auto;
          border: 1px solid var(--line); border-radius: 0.3rem; line-height: 1.5; }
        .nb-findings mark { background: var(--mark); color: inherit; }
        .nb-margin, .nb-words, .nb-rule { color: var(--muted); }
        .nb-margin { user-select: none; }
        .nb-ghost { visibility: hidden; user-select: none; }
        .nb-caret { color: var(--red); }
        .nb-hint, .nb-problem { font-weight: 600; }
        @media (prefers-color-scheme: dark) {
          .nb-findings { --ink: #ece5d8; --muted: #b8ad9c; --paper: #181511; --sheet: #211d18;
            --line: #423b31; --red: #ff8a7a; --amber: #e0b050; --mark: #5a2620; }
          .nb-preview a { background: #ece5d8; color: #241f1a; }
        }

        """
}
