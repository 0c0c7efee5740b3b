import Diagnostics

/// The free pages of a new board.
extension StarterWords {
    /// `content/pages/about.md`.
    var about: String {
        Message(
            en: """
                # About this board

                Here \(title) publishes, in four columns, what residents have a right to know: party affairs,
                residents' affairs, finance and services. How often each item is published, and which rule
                asks for it, is in the disclosure catalogue.

                ## What is not published

                Identity numbers, bank cards, telephone numbers of residents and illnesses are never shown.
                Names that must be shown are masked, and come down when their time is over.

                ## Whom to ask

                - Supervision telephone: \(facts.contact)
                - [How to ask a question](ask.md)
                - [How to object](object.md)

                """,
            zh: """
                # 关于本栏

                \(title)把居民该知道的事分成党务、居务、财务、服务四栏公开。每一项多久公开一次、依据是什么，
                都写在公开目录里。

                ## 哪些不公开

                身份证号、银行卡号、居民的电话和病情一律不公开。必须公示姓名的，遮掩后公示，期满就撤下。

                ## 找谁问

                - 监督电话：\(facts.contact)
                - [怎样提问](ask.md)
                - [怎样提异议](object.md)

                """
        ).text(in: language)
    }

    /// `content/pages/ask.md`.
    var ask: String {
        Message(
            en: """
                # How to ask a question

                Every resident may ask about any item: what was decided, what was paid, and why.

                1. Say which matter, which day or which entry you mean.
                2. Say it at the service desk, put it into the suggestion box, or call \(facts.contact).
                3. Leave your name if you want an answer of your own. Published answers show a surname only.

                The question and its answer are published in the column of residents' affairs.

                """,
            zh: """
                # 怎样提问

                哪件事、哪笔钱，居民都可以问。

                1. 说清楚是哪件事、哪一天、哪一笔。
                2. 到服务窗口说，投意见箱，或者打电话：\(facts.contact)。
                3. 想单独收到答复的请留名；公开答复时只写姓。

                问题和答复都在居务公开栏里公布。

                """
        ).text(in: language)
    }

    /// `content/pages/object.md`.
    var object: String {
        Message(
            en: """
                # How to object

                A notice that is open to objection says until when. If something in it is wrong:

                1. Say which notice, by the index number at its top, and what is wrong.
                2. Say it in writing at the service desk, or call \(facts.contact) before the last day.
                3. The residents' supervision committee looks into it. A notice that is wrong is corrected or
                   withdrawn, and the board says so.

                """,
            zh: """
                # 怎样提异议

                公示期内的公开内容都写明了公示到哪一天。觉得不对的：

                1. 说明是哪一份（上面有索引号），哪里不对。
                2. 在最后一天以前到服务窗口书面提出，或者打电话：\(facts.contact)。
                3. 居务监督委员会负责核实。确实有错的，更正或者撤回，并在栏里写明。

                """
        ).text(in: language)
    }

    /// The board's name as Markdown that shows it letter by letter.
    private var title: String {
        var shown = ""
        for character in facts.name {
            if character.isASCII, character.isPunctuation || character.isSymbol { shown += "\\" }
            shown.append(character)
        }
        return shown
    }
}
