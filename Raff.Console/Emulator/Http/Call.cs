using System.Globalization;
using Raff.Console.Emulator.Store;

namespace Raff.Console.Emulator.Http;

/// <summary>One request after the pipeline's checks, as a handler sees it. <see cref="Db"/> is already in a transaction.</summary>
internal sealed class Call(HttpContext http, Operation operation, EmulatorOptions options, DateTimeOffset now)
{
    /// <summary>The maximum page size; larger limits are reduced to it.</summary>
    public const int MaxLimit = 200;

    private Caller? caller;
    private EmulatorDbContext? db;

    public Operation Operation => operation;

    public EmulatorOptions Options => options;

    public DateTimeOffset Now => now;

    public HttpContext Http => http;

    /// <summary>The database, in this request's transaction. Changes need not be saved: the pipeline saves and commits.</summary>
    public EmulatorDbContext Db
    {
        get => db ?? throw new InvalidOperationException("The call has no transaction yet.");
        set => db = value;
    }

    /// <summary>The caller. Public operations have none.</summary>
    public Caller Caller
    {
        get => caller ?? throw new InvalidOperationException("A public operation has no caller.");
        set => caller = value;
    }

    /// <summary>The project of the header (when the operation takes it and it was sent), or of the path (<see cref="Access.PathProject"/>).</summary>
    public ReachableProject? Project { get; set; }

    /// <summary>The header's project where it is required.</summary>
    public ReachableProject RequiredProject => Project ?? throw RefusalException.MissingProject();

    /// <summary>The validated body (an instance of <see cref="Operation.Body"/>).</summary>
    public object? BodyOrNull { get; set; }

    /// <summary>What a list covers: the header's project, or every project in which the key has the operation's permission.</summary>
    public IReadOnlyList<ReachableProject> Covered => Project is { } project ? [project] : Caller.Where(operation.Access.Permission!);

    /// <summary>The path's UUID <c>{id}</c>.</summary>
    public Guid Id => RouteGuid("id");

    /// <summary>The path's integer <c>{id}</c>.</summary>
    public long NumericId => RouteLong("id");

    public int Limit => Math.Min(QueryInt("limit"), MaxLimit);

    public int Offset => QueryInt("offset");

    public T Service<T>()
        where T : notnull => http.RequestServices.GetRequiredService<T>();

    public T Body<T>() => (T)BodyOrNull!;

    public string Route(string name) => (string)http.Request.RouteValues[name]!;

    public Guid RouteGuid(string name) => Guid.Parse(Route(name));

    public long RouteLong(string name) => long.Parse(Route(name), CultureInfo.InvariantCulture);

    /// <summary>A query parameter, validated by the pipeline; null when absent or empty.</summary>
    public string? Query(string name) => http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    public Guid? QueryGuid(string name) => Query(name) is { } value ? Guid.Parse(value) : null;

    public long? QueryLong(string name) => Query(name) is { } value ? long.Parse(value, CultureInfo.InvariantCulture) : null;

    public bool? QueryBool(string name) => Query(name) is { } value ? bool.Parse(value) : null;

    /// <summary>
    /// The resource's project, if the call may access the resource: 404 if it does not exist, belongs to another project than the
    /// header's or to an unreachable project; 403 if the key lacks the operation's permission there.
    /// </summary>
    /// <param name="projectNumber">The resource's project; null when there is no such resource.</param>
    /// <param name="what">The word for it in the refusal, for example "VM".</param>
    /// <param name="id">Its id in the refusal.</param>
    public ReachableProject Admit(int? projectNumber, string what, object id)
    {
        if (projectNumber is not { } number || Caller.Find(number) is not { } project || (Project is { } named && named.Number != number))
        {
            throw RefusalException.NotFound(what, id);
        }

        Demand(project);
        return project;
    }

    /// <summary>The API id of a row's project, which the key reaches.</summary>
    public Guid ProjectIdOf(IProjectRow row) => Caller.Find(row.ProjectNumber)!.Id;

    /// <summary>403 unless the key has the operation's permission in the project.</summary>
    public void Demand(ReachableProject project)
    {
        if (operation.Access.Permission is { } permission && !project.Allows(permission))
        {
            throw RefusalException.Forbidden($"This API key lacks the permission {permission} in project {project.Name}.");
        }
    }

    private int QueryInt(string name)
    {
        var field = operation.Query.First(field => field.Name == name);
        return Query(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : field.Default ?? 0;
    }
}
