namespace Raff.Console.Operations;

/// <summary>A field of a row, as <see cref="Domain.Actions.RowFacts.Shows"/> knows it, and the value it has.</summary>
/// <param name="Field">The field as the API names it.</param>
/// <param name="Value">Its value.</param>
public sealed record RowSign(string Field, string Value);
