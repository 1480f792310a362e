using Raff.Console.RaffApi;

namespace Raff.Console.Tests.RaffApi;

/// <summary>One operation of the API and how it must look on the wire.</summary>
/// <param name="Method">The client's method.</param>
/// <param name="Wire">HTTP method, path below <c>/api/v1/</c> and query.</param>
/// <param name="Project">What <c>X-Project-ID</c> must say; null for none.</param>
/// <param name="Body">The JSON body; null for none.</param>
/// <param name="Answer">What the server answers, in the operation's own wrapper.</param>
/// <param name="Call">Makes the call and gives its value, or the error it ended with.</param>
public sealed record OperationCase(
    string Method,
    string Wire,
    string? Project,
    string? Body,
    string Answer,
    Func<RaffClient, CancellationToken, Task<object>> Call)
{
    /// <summary>A case of a call with a result of its own type.</summary>
    public static OperationCase Of<T>(
        string method, string wire, string? project, string? body, string answer, Func<RaffClient, CancellationToken, Task<RaffResult<T>>> call)
        where T : notnull =>
        new(method, wire, project, body, answer, async (client, cancel) => await call(client, cancel) switch
        {
            RaffResult<T>.Ok ok => ok.Value,
            RaffResult<T>.Failed failed => failed.Error,
            var other => throw new InvalidOperationException(other.ToString()),
        });
}
