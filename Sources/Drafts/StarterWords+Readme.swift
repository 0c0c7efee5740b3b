import Diagnostics

/// The word to the clerk of a new board.
extension StarterWords {
    /// What lies beside `content`.
    var readme: String { Message(en: englishReadme, zh: chineseReadme).text(in: language) }

    private var chineseReadme: String {
        """
        # 怎么用这个文件夹

        这里是一块公开栏。您写的内容都在 `content` 里，网页由程序写到 `site` 里，不用自己改 `site`。

        | 文件夹 | 放什么 |
        | --- | --- |
        | `content/board.yml` | 公开栏的设置：名称、代码、监督电话 |
        | `content/party` | 党务公开 |
        | `content/residency` | 居务公开 |
        | `content/finance` | 财务公开 |
        | `content/service` | 服务公开 |
        | `content/pages` | 说明页：关于本栏、怎样提问、怎样提异议，请改成自己社区的 |

        ## 每个月做四件事

        在这个文件夹里打开命令行：

        1. `noticeboard new --due`：把该公开的都建成草稿。只建一份就写编号，如 `noticeboard new F01`。
           全部编号看 `noticeboard catalogue`。
        2. 用记事本打开草稿，逐项填好；每一项上面都写着怎么填。填好的，去掉“公开日期”前面的 #，写上日期，
           删掉“状态: 草稿”这一行。
        3. `noticeboard check`：检查。照提示改到没有错误为止。
        4. `noticeboard build`：生成网页，打开 `site/index.html` 看看。

        什么快到期、什么逾期了，看 `noticeboard status`。

        ## 第一次用，先改这几处

        - `content/board.yml` 里的名称、代码、监督电话。
        - `content/pages` 里的三页。

        """
    }

    private var englishReadme: String {
        """
        # How to use this folder

        This is a disclosure board. What you write is in `content`; the program writes the pages into
        `site`, where nothing needs to be changed by hand.

        | folder | what is in it |
        | --- | --- |
        | `content/board.yml` | settings: name, code, supervision telephone |
        | `content/party` | party affairs |
        | `content/residency` | residents' affairs |
        | `content/finance` | finance |
        | `content/service` | services |
        | `content/pages` | pages: about the board, how to ask, how to object; make them your own |

        ## Four things a month

        Open a command line in this folder:

        1. `noticeboard new --due` lays out a draft of all that is due; `noticeboard new F01` of one item.
           `noticeboard catalogue` lists the items.
        2. Open each draft and fill it in; above every field it says how. When it is done, take the # off
           before `published`, write the date, and delete the line `status: draft`.
        3. `noticeboard check` finds what is wrong. Mend it until there is no error.
        4. `noticeboard build` writes the pages. Look at `site/index.html`.

        `noticeboard status` tells what is due and what is late.

        ## To begin with

        - Put your name, code and telephone into `content/board.yml`.
        - Rewrite the three pages in `content/pages`.

        """
    }
}
