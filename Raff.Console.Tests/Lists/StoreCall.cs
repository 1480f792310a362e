using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Lists;

/// <summary>One call that the store made.</summary>
public sealed record StoreCall(Scope Scope, PageRequest Page, Lane Lane);
