namespace Raff.Console.Tests.Support;

/// <summary>What a tab says of its scope in four places.</summary>
/// <param name="Header">The switcher's text.</param>
/// <param name="Path">The path of the address.</param>
/// <param name="TableScope">The table's <c>data-scope</c>.</param>
/// <param name="RowProjects">The projects of the rows.</param>
public sealed record TabFacts(string Header, string Path, string TableScope, IReadOnlyList<string> RowProjects);
