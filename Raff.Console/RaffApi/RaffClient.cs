using System.Text.Json;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <summary>
/// The Raff API as one operator uses it. The header rules are its signatures (docs/architecture.md#header-safety): list methods take a <see cref="Scope"/>,
/// mutations of project resources the resource's own <see cref="ProjectId"/>, get-by-id methods only the id, account-level calls neither.
/// Expected failures are returned as <see cref="RaffError"/>; only cancellation throws.
/// </summary>
public sealed partial class RaffClient
{
    /// <summary>The maximum number of rows read, in case a server pages in circles.</summary>
    private const int MostRows = 1_000_000;

    private readonly RaffCaller caller;
    private readonly RaffClientParts parts;

    /// <summary>Records calls instead of sending them; null in a client that sends.</summary>
    private readonly Action<RaffCall>? sketch;

    internal RaffClient(RaffCaller caller, RaffClientParts parts)
    {
        this.caller = caller;
        this.parts = parts;
    }

    private RaffClient(Action<RaffCall> sketch)
    {
        this.sketch = sketch;
        caller = null!;
        parts = null!;
    }

    /// <summary>The endpoint and the key.</summary>
    public RaffConnection Connection => caller.Connection;

    /// <summary>Identifies the endpoint and the whole key: the cache key of lists and the journal.</summary>
    public KeyFingerprint Fingerprint => caller.Key;

    /// <summary>The page size for reading complete lists (<see cref="RaffOptions.PageSize"/>).</summary>
    public int PageSize => parts.PageSize;

    /// <summary>What a mutation would send, without sending anything.</summary>
    /// <param name="send">Calls one method of the client it is given.</param>
    /// <returns>The request; null if it makes no call.</returns>
    public static ApiRequest? Describe<T>(Func<RaffClient, Task<RaffResult<T>>> send)
    {
        RaffCall? first = null;
        _ = send(new RaffClient(call => first ??= call));
        return first is null ? null : new ApiRequest(
            first.Method.Method, first.Template, [.. first.Ids], first.Address(new Uri("http://localhost/")).PathAndQuery, first.Project,
            first.Body is null ? null : JsonSerializer.Serialize(first.Body, first.Body.GetType(), RaffJson.ForPeople));
    }

    /// <summary>Reads all pages of a list.</summary>
    /// <param name="readPage">Reads the page at an offset.</param>
    internal static async Task<RaffResult<IReadOnlyList<T>>> ReadAllAsync<T>(Func<int, Task<RaffResult<ListPage<T>>>> readPage)
    {
        List<T> rows = [];
        for (var offset = 0; ;)
        {
            var result = await readPage(offset);
            if (!result.TryGet(out var page, out var error))
            {
                return new RaffResult<IReadOnlyList<T>>.Failed(error);
            }

            rows.AddRange(page.Rows);
            offset += page.Received;
            if (page.IsLast || offset > MostRows)
            {
                return new RaffResult<IReadOnlyList<T>>.Ok(rows);
            }
        }
    }

    private Task<RaffResult<T>> SendAsync<T>(RaffCall call, Func<JsonElement, T> read, CancellationToken cancellationToken) =>
        sketch is null ? parts.Transport.SendAsync(caller, call, read, cancellationToken) : Sketched<T>(call);

    private Task<RaffResult<T>> Sketched<T>(RaffCall call)
    {
        sketch!(call);
        return Task.FromResult<RaffResult<T>>(new RaffResult<T>.Failed(new RaffError.Unreachable("This request was only described, not sent.")));
    }

    /// <summary>
    /// Changes something. Sent with <see cref="RaffCall.Project"/> or, at account level, without; an account-level call about one project that
    /// is refused because the header is missing is repeated once with that project.
    /// </summary>
    private async Task<RaffResult<T>> ChangeAsync<T>(RaffCall call, Func<JsonElement, T> read, CancellationToken cancellationToken, ProjectId? about = null)
    {
        if (sketch is not null)
        {
            return await Sketched<T>(call);
        }

        if (call.Project is null && about is not null && parts.Habits.DemandsProject(Connection.Endpoint, call.Operation))
        {
            call = call with { Project = about };
        }

        var result = await SendAsync(call, read, cancellationToken);
        if (result is RaffResult<T>.Failed { Error: RaffError.ProjectRequired } && call.Project is null && about is not null)
        {
            parts.Habits.Learn(Connection.Endpoint, call.Operation);
            result = await SendAsync(call with { Project = about }, read, cancellationToken);
        }

        parts.Merged.Forget(Fingerprint);
        return result;
    }

    /// <summary>A page of an account-level list.</summary>
    private async Task<RaffResult<ListPage<T>>> ListAccountAsync<T>(
        RaffCall call, PageRequest page, Lane lane, CancellationToken cancellationToken, bool pages = true)
    {
        var answer = await SendAsync(call with { Lane = lane, Query = QueryOf(page, pages) }, root => AnswerReader.List<T>(root), cancellationToken);
        return answer.Map(list =>
            new ListPage<T>(list.Rows, list.Received, TotalOf(list, pages), 0, IsLast(list, page, pages), []) { Unreadable = list.Unreadable });
    }

    private static List<KeyValuePair<string, string>> QueryOf(PageRequest page, bool pages) =>
        pages
            ? [.. page.Filters, new("limit", page.Limit.ToString(null, null)), new("offset", page.Offset.ToString(null, null))]
            : [.. page.Filters];

    private static int? TotalOf<T>(ListAnswer<T> list, bool pages) => list.Total ?? (pages ? null : list.Received);

    // Without a total, only a short page marks the end of a list (a longer one means that the server does not page at all). With a total, a server
    // that sends fewer rows than requested has more.
    private static bool IsLast<T>(ListAnswer<T> list, PageRequest page, bool pages) =>
        !pages || list.Received == 0 || (list.Total is { } total ? page.Offset + list.Received >= total : list.Received != page.Limit);
}
