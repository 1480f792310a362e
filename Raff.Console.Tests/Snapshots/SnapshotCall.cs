using Raff.Console.RaffApi;

namespace Raff.Console.Tests.Snapshots;

/// <summary>One call that the store made.</summary>
public sealed record SnapshotCall(Scope Scope, PageRequest Page, Lane Lane);
