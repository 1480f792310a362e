namespace Raff.Console.RaffApi;

/// <summary>How one kind of project resource is read: its path, and what the description says about its list and its get-by-id.</summary>
/// <param name="Path">The path below <c>/api/v1/</c>, for example <c>vms</c> or <c>security-groups</c>.</param>
public abstract record ResourceEndpoint(string Path)
{
    /// <summary>Whether the list takes <c>limit</c> and <c>offset</c>; without them one call returns all rows (vpcs, security-groups).</summary>
    public bool Pages { get; init; } = true;

    /// <summary>Whether a scoped list also sends <c>project_id</c> as a query parameter (vms; docs/raff-api.md#h1).</summary>
    public bool ListTakesProjectQuery { get; init; }
}
