namespace Raff.Console.Tests.Emulator.OpenApi;

/// <summary>What a valid request to an operation needs beyond what its description says.</summary>
/// <param name="Path">The values of the path's parameters, in order.</param>
/// <param name="Body">Fields of the body whose values must be of something that exists, or are optional.</param>
public sealed record WalkRequest(IReadOnlyList<string> Path, IReadOnlyDictionary<string, object?> Body)
{
    /// <summary>A request to a path.</summary>
    public static WalkRequest To(params string[] path) => new(path, new Dictionary<string, object?>());

    /// <summary>The same with a field in its body.</summary>
    public WalkRequest With(string field, object? value) => this with { Body = new Dictionary<string, object?>(Body) { [field] = value } };
}
