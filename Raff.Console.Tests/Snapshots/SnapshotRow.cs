namespace Raff.Console.Tests.Snapshots;

/// <summary>A row of a list that lives in memory.</summary>
public sealed record SnapshotRow(string Id, string Project, string Status);
