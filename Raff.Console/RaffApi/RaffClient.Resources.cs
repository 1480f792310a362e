using System.Text.Json;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>Lists and get-by-id of every kind of project resource, with a workaround for servers that demand the header.</content>
public sealed partial class RaffClient
{
    /// <summary>
    /// One page of a kind's list: with <c>X-Project-ID</c> for one project, without for all reachable ones. Rows of another project than
    /// requested are left out and counted, rows without a project are left out of a scoped page.
    /// </summary>
    public async Task<RaffResult<ListPage<T>>> ListAsync<T>(
        ResourceEndpoint<T> endpoint, Scope scope, PageRequest page, Lane lane, CancellationToken cancellationToken)
        where T : IResource
    {
        if (!endpoint.Pages && page.Offset > 0)
        {
            return new RaffResult<ListPage<T>>.Ok(new ListPage<T>([], 0, null, 0, IsLast: true, []));
        }

        var call = RaffCall.Get(endpoint.Path) with { Lane = lane, Query = QueryOf(page, endpoint.Pages) };
        if (scope is Scope.InProject { Project: var project })
        {
            call = call with { Project = project };
            if (endpoint.ListTakesProjectQuery)
            {
                call = call with { Query = [new("project_id", project.Value), .. call.Query] };
            }
        }
        else if (parts.Habits.DemandsProject(Connection.Endpoint, call.Operation))
        {
            return await parts.Merged.PageAsync(this, endpoint, page, lane, cancellationToken);
        }

        var answer = await SendAsync(call, root => AnswerReader.List<T>(root), cancellationToken);
        if (answer is RaffResult<ListAnswer<T>>.Failed { Error: RaffError.ProjectRequired } && call.Project is null)
        {
            parts.Habits.Learn(Connection.Endpoint, call.Operation);
            return await parts.Merged.PageAsync(this, endpoint, page, lane, cancellationToken);
        }

        return answer.Map(list => ToPage(list, scope, page, endpoint.Pages));
    }

    /// <summary>
    /// One resource by its id, in any project. A server that demands the header gets the project known as the owner, or found in the list.
    /// </summary>
    public Task<RaffResult<T>> GetAsync<T>(ResourceEndpoint<T> endpoint, ResourceId id, Lane lane, CancellationToken cancellationToken)
        where T : IResource
    {
        return GetByIdAsync(endpoint, id, lane, root => AnswerReader.One<T>(root, nestedUnder: endpoint.NestedUnder), cancellationToken);
    }

    /// <summary>A get-by-id whose answer may contain more than a row of the list.</summary>
    private async Task<RaffResult<TAnswer>> GetByIdAsync<TRow, TAnswer>(
        ResourceEndpoint<TRow> endpoint, ResourceId id, Lane lane, Func<JsonElement, TAnswer> read, CancellationToken cancellationToken)
        where TRow : IResource
    {
        var call = RaffCall.Get(endpoint.Path + "/{id}", id.Value) with { Lane = lane };
        if (!parts.Habits.DemandsProject(Connection.Endpoint, call.Operation))
        {
            var direct = await SendAsync(call, read, cancellationToken);
            if (direct is not RaffResult<TAnswer>.Failed { Error: RaffError.ProjectRequired })
            {
                return direct;
            }

            parts.Habits.Learn(Connection.Endpoint, call.Operation);
        }

        if (parts.Owners.OwnerOf(Fingerprint, endpoint.Path, id) is { } known)
        {
            return await SendAsync(call with { Project = known }, read, cancellationToken);
        }

        var found = await FindOwnerAsync(endpoint, id, lane, cancellationToken);
        return found.TryGet(out var owner, out var error)
            ? await SendAsync(call with { Project = owner }, read, cancellationToken)
            : new RaffResult<TAnswer>.Failed(error);
    }

    /// <summary>Searches the list of all projects for the id.</summary>
    private async Task<RaffResult<ProjectId>> FindOwnerAsync<T>(ResourceEndpoint<T> endpoint, ResourceId id, Lane lane, CancellationToken cancellationToken)
        where T : IResource
    {
        for (var page = new PageRequest(0, PageSize); ;)
        {
            var result = await ListAsync(endpoint, Scope.All, page, lane, cancellationToken);
            if (!result.TryGet(out var rows, out var error))
            {
                return new RaffResult<ProjectId>.Failed(error);
            }

            var row = rows.Rows.FirstOrDefault(one => one.Id == id);
            if (row is not null)
            {
                return row.ProjectId is { } owner
                    ? new RaffResult<ProjectId>.Ok(owner)
                    : new RaffResult<ProjectId>
                        .Failed(new RaffError.ProjectRequired("The Raff API requires the project of this resource, but doesn't name it in its list."));
            }

            if (rows.IsLast)
            {
                return new RaffResult<ProjectId>.Failed(rows.Refused.Count > 0
                    ? rows.Refused[0].Error
                    : new RaffError.NotFound("Not found, or this key can't access it."));
            }

            page = page with { Offset = page.Offset + rows.Received };
        }
    }

    private static ListPage<T> ToPage<T>(ListAnswer<T> list, Scope scope, PageRequest page, bool pages)
        where T : IResource
    {
        var rows = scope is Scope.AllProjects ? list.Rows : [.. list.Rows.Where(row => scope.Holds(row.ProjectId))];
        var unplaced = scope is Scope.AllProjects ? 0 : list.Rows.Count(row => row.ProjectId is null);
        return new ListPage<T>(rows, list.Received, TotalOf(list, pages), list.Rows.Count - rows.Count - unplaced, IsLast(list, page, pages), [])
        {
            WithoutProject = unplaced,
            Unreadable = list.Unreadable,
        };
    }
}
