/// The style sheet of every page. Colours stand in its first two rules alone, in pairs for light and dark.
enum HTMLStyle {
    /// Allows this sheet and nothing else: no script, image, font, frame, form or address to load from.
    static let contentPolicy: StaticString =
        "default-src 'none'; style-src 'sha256-HF5qKgEZmfdrOXKRC0SoAFip5u5+27ix7OtEN/mOwv4='; base-uri 'none'; form-action 'none'"

    static let sheet: StaticString = """
        :root { color-scheme: light dark; --page: #ffffff; --panel: #f4f5f7; --line: #cfd4da; --ink: #1b1f24;
          --faint: #57606a; --link: #0a55ad; --good: #17652f; --caution: #7f4d00; --bad: #b0211a; }
        @media (prefers-color-scheme: dark) {
          :root { --page: #14171b; --panel: #1e2329; --line: #3b434c; --ink: #e3e6ea;
            --faint: #a3acb6; --link: #86b7ff; --good: #6fcb8d; --caution: #e5b052; --bad: #ff9189; }
        }
        * { box-sizing: border-box; }
        html { background: var(--page); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0 auto; max-width: 76rem; padding: 1rem; overflow-wrap: anywhere;
          font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.25rem 0 0.5rem; }
        h1 { font-size: 1.5rem; margin-top: 0; }
        h2 { font-size: 1.1875rem; margin-top: 2.25rem; padding-top: 0.5rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1.0625rem; }
        h4, h5, h6 { font-size: 1rem; }
        p, ul, dl, figure, details { margin: 0.5rem 0; }
        ul { padding-left: 1.25rem; }
        a { color: var(--link); }
        code { font: 0.875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
          unicode-bidi: isolate; white-space: pre-wrap; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        main:focus { outline: none; }
        .skip { position: absolute; left: 1rem; top: -6rem; padding: 0.5rem 0.75rem; background: var(--page); }
        .skip:focus { top: 0.5rem; z-index: 1; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        .good { color: var(--good); }
        .caution { color: var(--caution); }
        .bad { color: var(--bad); }
        .faint, footer { color: var(--faint); }
        .verdict { font-size: 1.0625rem; }
        .verdict span { font-weight: 700; }
        dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.125rem 1rem; }
        dl > div { display: contents; }
        dt { color: var(--faint); }
        dd { margin: 0; }
        nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; margin: 0.75rem 0; padding: 0; }
        .runs ul { display: block; }
        .summary { list-style: none; padding: 0; }
        .summary li { padding: 0.25rem 0.75rem; border-left: 4px solid var(--line); margin: 0.25rem 0; }
        .finding { border-left: 4px solid var(--line); padding: 0.125rem 0 0.125rem 0.75rem; margin: 1.25rem 0; }
        .finding > h3, .finding > h4 { margin-top: 0; }
        .summary .critical, .finding.critical { border-color: var(--bad); }
        .summary .warning, .finding.warning { border-color: var(--caution); }
        .severity { display: inline-block; font-size: 0.8125rem; line-height: 1.25; font-weight: 700; white-space: nowrap;
          padding: 0 0.375rem; border: 1px solid; border-radius: 3px; }
        .critical .severity { color: var(--bad); }
        .warning .severity { color: var(--caution); }
        .info .severity, .none { color: var(--faint); }
        .excerpt { display: block; background: var(--panel); padding: 0.25rem 0.5rem; margin: 0.125rem 0 0.5rem; }
        summary { cursor: pointer; padding: 0.125rem 0; }
        .scroll { overflow-x: auto; margin: 0.75rem 0; }
        table { border-collapse: collapse; font-size: 0.875rem; line-height: 1.4; }
        caption { text-align: left; padding-bottom: 0.25rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0;
          border-bottom: 1px solid var(--line); min-width: 5.5rem; max-width: 34rem; }
        th { font-weight: 400; }
        thead th { color: var(--faint); font-size: 0.8125rem; vertical-align: bottom; }
        .number { text-align: right; min-width: 0; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .events :is(th, td):nth-child(-n + 2) { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .bars { width: 100%; }
        .bars th:first-child { width: 30%; }
        .bars td.bar { width: 45%; min-width: 8rem; vertical-align: middle; padding-right: 0; }
        .bar svg { display: block; width: 100%; height: 0.75rem; }
        .fill-caution { fill: var(--caution); }
        .fill-bad { fill: var(--bad); }
        .fill-plain { fill: var(--faint); }
        .chart { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 0.75rem; }
        .chart ul { list-style: none; margin: 0; padding: 0; font-size: 0.8125rem; }
        .chart li { height: 1.5rem; line-height: 1.5rem; white-space: nowrap; display: flex;
          justify-content: space-between; gap: 0.75rem; }
        .chart li span { font-variant-numeric: tabular-nums; }
        .chart > svg { display: block; width: 100%; height: 0; min-height: 100%; overflow: visible; }
        .chart text { fill: var(--faint); font-size: 0.75rem; font-variant-numeric: tabular-nums; }
        .chart path { fill: none; stroke-width: 3; vector-effect: non-scaling-stroke; }
        .chart .grid, .chart .lane { stroke: var(--line); stroke-width: 1; }
        .stroke-caution { stroke: var(--caution); }
        .stroke-bad { stroke: var(--bad); }
        .stroke-plain { stroke: var(--faint); }
        footer { margin-top: 2.5rem; border-top: 1px solid var(--line); font-size: 0.8125rem; }
        @media (max-width: 40rem) {
          dl { display: block; }
          dl > div { display: block; margin-bottom: 0.375rem; }
          .chart .odd { display: none; }
          .rows :is(th, td):not(.number), .events :is(th, td):not(.number) { min-width: 8rem; }
          .bars td.bar { min-width: 5rem; }
        }
        @media (forced-colors: active) {
          .chart path { stroke: CanvasText; }
          .bar rect { fill: CanvasText; stroke: Canvas; }
        }
        @media print {
          body { max-width: none; padding: 0; font-size: 9pt; }
          nav, .skip { display: none; }
          .scroll { overflow: visible; }
          tr, figure, h2, h3, h4 { break-inside: avoid; }
          h2, h3, h4, caption, summary { break-after: avoid; }
          details::details-content { content-visibility: visible; }
        }

        """
}
