namespace Raff.Console.Emulator.Http;

/// <summary>Checks the header rule, then access to the project, then permission; sets the call's project.</summary>
internal static class Authorization
{
    /// <summary>The project header.</summary>
    public const string ProjectHeader = "X-Project-ID";

    /// <exception cref="RefusalException">400 for the header rule, 403 for reach and permission, 404 for a path's project.</exception>
    public static void Check(Call call)
    {
        call.Project = call.Operation.Access is Access.PathProject ? PathProject(call) : HeaderProject(call);
        switch (call.Operation.Access)
        {
            case Access.Account access when !call.Caller.Can(access.Name):
                throw RefusalException.Forbidden($"This API key lacks the permission {access.Name}.");
            case Access.PathProject { OrAccount: { } account } when call.Caller.Can(account):
                break;
            case Access.Project or Access.PathProject when call.Project is { } project:
                call.Demand(project);
                break;
            case Access.Project access when call.Caller.Projects.Count > 0 && call.Caller.Where(access.Name).Count == 0:
                throw RefusalException.Forbidden($"This API key has the permission {access.Name} in no project.");
        }
    }

    private static ReachableProject PathProject(Call call) => call.Caller.Find(call.Id) ?? throw RefusalException.NotFound("Project", call.Id);

    private static ReachableProject? HeaderProject(Call call)
    {
        var use = call.Operation.Header.Under(call.Options.HeaderRules);
        var values = call.Http.Request.Headers[ProjectHeader];
        if (use == HeaderUse.NotTaken)
        {
            return null;
        }

        if (values.Count == 0)
        {
            return use == HeaderUse.Required ? throw RefusalException.MissingProject() : null;
        }

        if (values.Count > 1 || string.IsNullOrWhiteSpace(values[0]))
        {
            // An empty header must not silently widen a list to every project.
            throw use == HeaderUse.Required
                ? RefusalException.MissingProject()
                : RefusalException.Invalid("X-Project-ID must name one project, or be left out.");
        }

        return Find(call.Caller, values[0]!.Trim()) ?? throw RefusalException.Forbidden($"Project {values[0]} does not exist or this API key cannot reach it.");
    }

    private static ReachableProject? Find(Caller caller, string id) =>
        Guid.TryParseExact(id, "D", out var guid) ? caller.Find(guid)
        : DocsExamples.ProjectSlug(id) is { } slug ? caller.Projects.FirstOrDefault(project => project.Slug == slug)
        : null;
}
