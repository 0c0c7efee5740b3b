/// What the words beside a number say that it is.
package enum NumberHint: Sendable {
    case none
    /// An identity number, or one that holds it.
    case identity
    /// A bank card, an account, a passbook.
    case card
    /// A telephone.
    case phone
    /// An organisation's credit code.
    case credit
    /// A number of something else: an invoice, a voucher, a meter.
    case other

    /// What a name says, such as that of a field or the head of a column.
    package init(name: Text) {
        self = name.withBytes { NumberWords.last(in: $0, 0..<$0.count)?.hint ?? .none }
    }
}

/// Words that say what number follows.
enum NumberWords {
    struct Found {
        let hint: NumberHint
        /// Offset after the word.
        let end: Int
    }

    /// The word that ends last in a stretch of text, the longest of those.
    static func last(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Found? {
        var end = range.upperBound
        while end > range.lowerBound {
            let byte = text[end - 1]
            var best: (hint: NumberHint, count: Int)?
            for word in byLastByte[Int(lowercased(byte))] {
                let count = word.bytes.count
                guard count <= end - range.lowerBound, count > best?.count ?? 0,
                    zip(word.bytes, text[(end - count)..<end]).allSatisfy({
                        $0 == lowercased($1)
                    })
                else { continue }
                best = (word.hint, count)
            }
            if let best { return Found(hint: best.hint, end: end) }
            end -= 1
        }
        return nil
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    private struct Word {
        let bytes: [UInt8]
        let hint: NumberHint
    }

    private static let byLastByte: [[Word]] = {
        var table = [[Word]](repeating: [], count: 256)
        for word in all {
            if let last = word.bytes.last { table[Int(last)].append(word) }
        }
        return table
    }()

    private static let all: [Word] = lists.flatMap { hint, words in
        words.split(separator: " ").map { word in
            let bytes = word.utf8.map { $0 == 0x5F ? 0x20 : $0 }
            return Word(bytes: bytes, hint: hint)
        }
    }

    private static let lists: [(NumberHint, String)] = [
        (
            .identity,
            """
            身份证 身份证号 身份证号码 证件号 证件号码 证件编号 身份号 身份号码 身份编号 公民身份 公民身份号码 居民证 户口本 \
            残疾证 残疾证号 残疾人证 残疾人证号 残疾证编号 残疾人证编号 身份证编号 居住证 居留证 居住证号 证号 证号码 \
            id-card id-number identity identity_number id_card id_number id_no idcard id号 idno sfz
            """
        ),
        (
            .card,
            """
            卡号 银行卡 银行卡号 储蓄卡 借记卡 账号 帐号 账户 帐户 一卡通 存折 存折号 社保卡 市民卡 工资卡 收款账号 银行账号 \
            卡号码 bank-card bank-account bank_card bank_account card_number card_no account_number account_no passbook
            """
        ),
        (
            .phone,
            """
            手机 手机号 手机号码 电话 电话号码 联系 联系人 联系方式 移动电话 联系电话 热线 微信 微信号 微信同号 短号 致电 拨打 tel phone mobile \
            contact wechat call telephone cellphone
            """
        ),
        (
            .credit,
            """
            信用代码 社会信用代码 统一社会信用代码 机构代码 组织机构代码 税号 纳税人识别号 识别号 credit_code credit-code uscc
            """
        ),
        (
            .other,
            """
            发票 发票号 发票号码 发票代码 票号 票据 票据号 票据号码 收据 收据号 凭证 凭证号 凭证编号 单号 订单 订单号 编号 流水号 流水 交易号 \
            序列号 序号 条码 条形码 商品码 书号 isbn issn 表号 电表 水表 气表 燃气表 电表号 水表号 气表号 表具号 户号 用户号 户名号 \
            受理号 受理编号 文号 索引号 档案号 案号 案卷号 批号 批次号 合同号 合同编号 工号 学号 qq qq号 qq群 群号 设备号 \
            设备编号 机身号 业务号 业务编号 登记号 备案号 备案编号 许可证号 许可证编号 执照号 营业执照号 产权证号 房产证号 不动产证号 \
            不动产权证号 合格证号 准考证号 登记证号 工作证号 会员号 会员证号 毕业证号 资格证号 回执号 回执 项目号 项目编号 标号 标书号 资产号 \
            资产编号 快递单号 运单号 物流单号 防伪码 验证码 校验码 查询码 代码 编码 追溯码 版号 桩号 车架号 发动机号 箱号 桶号 时间戳 invoice \
            invoice_no serial serial_no order order_no voucher sn s/n barcode ean meter timestamp ref
            """
        ),
    ]
}
