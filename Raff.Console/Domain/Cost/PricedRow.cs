using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Cost;

/// <summary>A resource at a time, and what it costs.</summary>
/// <param name="Row">The resource.</param>
/// <param name="Monthly">US dollars a month; null where the price is unknown.</param>
public sealed record PricedRow(IResource Row, double? Monthly);
