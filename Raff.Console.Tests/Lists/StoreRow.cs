namespace Raff.Console.Tests.Lists;

/// <summary>A row of a list that lives in memory.</summary>
public sealed record StoreRow(string Id, string Project, string Status);
