using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.RaffApi;

/// <summary>The Raff API as one operator may call it. The header rules are its signatures: a list takes a scope, a mutation its resource's project, a get-by-id only the id.</summary>
public sealed class RaffClient(RaffConnection connection, IHttpMessageHandlerFactory handlers)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Where and as whom it calls.</summary>
    public RaffConnection Connection { get; } = connection;

    /// <summary>Which key it is, without the key.</summary>
    public KeyFingerprint Fingerprint { get; } = KeyFingerprint.Of(connection.Key);

    /// <summary>One page of a list of project resources.</summary>
    public async Task<RaffResult<ListPage<T>>> ListAsync<T>(ResourceEndpoint<T> endpoint, Scope scope, PageRequest page, Lane lane, CancellationToken cancel)
        where T : IResource
    {
        var query = string.Concat(page.Filters.Select(pair => $"&{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        var answer = await ReadAsync<List<T>>($"{endpoint.Path}?limit={page.Limit}&offset={page.Offset}{query}", (scope as Scope.InProject)?.Project, cancel);
        return answer.Map(body =>
        {
            var rows = body.Data.Where(row => scope.Holds(row.ProjectId)).ToList();
            return new ListPage<T>(rows, body.Data.Count, body.Total, body.Data.Count - rows.Count, !endpoint.Pages || page.Offset + body.Data.Count >= (body.Total ?? 0), []);
        });
    }

    /// <summary>One resource by its id.</summary>
    public async Task<RaffResult<T>> GetAsync<T>(ResourceEndpoint<T> endpoint, ResourceId id, Lane lane, CancellationToken cancel)
        where T : IResource =>
        (await ReadAsync<T>($"{endpoint.Path}/{Uri.EscapeDataString(id.Value)}", null, cancel)).Map(body => body.Data);

    /// <summary>One page of the reachable projects.</summary>
    public async Task<RaffResult<ListPage<Project>>> ListProjectsAsync(PageRequest page, Lane lane, CancellationToken cancel) =>
        (await ReadAsync<List<Project>>($"projects?limit={page.Limit}&offset={page.Offset}", null, cancel))
            .Map(body => new ListPage<Project>(body.Data, body.Data.Count, body.Total, 0, page.Offset + body.Data.Count >= (body.Total ?? 0), []));

    /// <summary>One project by its id.</summary>
    public async Task<RaffResult<Project>> GetProjectAsync(ProjectId id, Lane lane, CancellationToken cancel) =>
        (await ReadAsync<Project>($"projects/{Uri.EscapeDataString(id.Value)}", null, cancel)).Map(body => body.Data);

    private async Task<RaffResult<Body<T>>> ReadAsync<T>(string path, ProjectId? project, CancellationToken cancel)
    {
        using var http = new HttpClient(handlers.CreateHandler(RaffClientFactory.HandlerName), disposeHandler: false) { BaseAddress = Connection.Endpoint };
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/" + path);
        request.Headers.Add("X-API-Key", Connection.Key.Reveal());
        if (project is { } one)
        {
            request.Headers.Add("X-Project-ID", one.Value);
        }

        try
        {
            using var answer = await http.SendAsync(request, cancel);
            return answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<Body<T>>(Json, cancel) is { } body
                ? new RaffResult<Body<T>>.Ok(body)
                : new RaffResult<Body<T>>.Failed(new RaffError.ServerFault($"Raff answered {((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)}.", (int)answer.StatusCode));
        }
        catch (HttpRequestException error)
        {
            return new RaffResult<Body<T>>.Failed(new RaffError.Unreachable($"Raff cannot be reached: {error.Message}"));
        }
        catch (JsonException)
        {
            return new RaffResult<Body<T>>.Failed(new RaffError.Unreadable("Raff's answer could not be read."));
        }
    }

    private sealed record Body<T>(T Data, int? Total);
}
