/// The four columns of disclosure (四公开), in their official order.
package enum Column: String, CaseIterable, Sendable {
    /// 党务公开
    case party
    /// 居务公开
    case residency
    /// 财务公开
    case finance
    /// 服务公开
    case service
}
