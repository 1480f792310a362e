using System.Text.Json;

namespace Raff.Console.Tests.Support;

/// <summary>The operations that the emulator's own description lists, to tell from a call which operation it was.</summary>
public sealed class ApiOperations
{
    private readonly List<(string Method, string[] Path, string Id)> all;

    private ApiOperations(List<(string Method, string[] Path, string Id)> all) => this.all = all;

    /// <summary>Reads the description of a running emulator.</summary>
    public static async Task<ApiOperations> ReadAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        var text = await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(text);
        return new ApiOperations(
        [
            .. document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation =>
                (operation.Name.ToUpperInvariant(), Segments(path.Name), operation.Value.GetProperty("operationId").GetString()!))),
        ]);
    }

    /// <summary>The operation id of a call.</summary>
    public string IdOf(RecordedCall call) => all
        .Where(one => one.Method == call.Method && Fits(one.Path, Segments(call.Path)))
        .OrderBy(one => one.Path.Count(IsParameter))
        .Select(one => one.Id)
        .FirstOrDefault() ?? $"no operation: {call.Method} {call.Path}";

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool Fits(string[] template, string[] path) =>
        template.Length == path.Length && template.Zip(path).All(pair => IsParameter(pair.First) || pair.First == pair.Second);

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
