using Raff.Console.RaffApi;

namespace Raff.Console.Operations;

/// <summary>A signed-in tab through which calls can be made. Outlives the tab's circuit: what was sent is followed on while its session lives.</summary>
/// <param name="Owner">Whose key it is.</param>
/// <param name="Client">Makes the calls.</param>
/// <param name="IsAliveAsync">Whether its session still lives.</param>
public sealed record OperationSender(OperationOwner Owner, RaffClient Client, Func<CancellationToken, Task<bool>> IsAliveAsync);
