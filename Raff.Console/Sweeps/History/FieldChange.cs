namespace Raff.Console.Sweeps.History;

/// <summary>A field that changed.</summary>
/// <param name="Name">Its name in the API: <c>total_storage</c>.</param>
/// <param name="Before">What it was, in words; of a list, what was removed. Empty for nothing.</param>
/// <param name="After">What it is; of a list, what was added. Empty for nothing.</param>
public sealed record FieldChange(string Name, string Before, string After);
