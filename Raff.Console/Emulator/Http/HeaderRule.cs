namespace Raff.Console.Emulator.Http;

/// <summary>An operation's use of <c>X-Project-ID</c> under both published interpretations (docs/raff-api.md#header-rules, H1 to H19).</summary>
internal sealed record HeaderRule(HeaderUse Docs, HeaderUse OpenApi)
{
    /// <summary>Account-level operations, and what both interpretations find by id alone (H10-H12, H14).</summary>
    public static HeaderRule None { get; } = new(HeaderUse.NotTaken, HeaderUse.NotTaken);

    /// <summary>Changes to project resources.</summary>
    public static HeaderRule Mutation { get; } = new(HeaderUse.Required, HeaderUse.Required);

    /// <summary>The six lists on which both interpretations agree (H19).</summary>
    public static HeaderRule List { get; } = new(HeaderUse.Optional, HeaderUse.Optional);

    /// <summary>The list of VMs: the description has only the query parameter <c>project_id</c> (H1).</summary>
    public static HeaderRule VmList { get; } = new(HeaderUse.Optional, HeaderUse.NotTaken);

    /// <summary>The list of public IPs and the CIDR suggestions: the description requires the header (H2, H3).</summary>
    public static HeaderRule ListRequiredByOpenApi { get; } = new(HeaderUse.Optional, HeaderUse.Required);

    /// <summary>Get-by-ids for which the description requires the header (H4-H9).</summary>
    public static HeaderRule ByIdRequiredByOpenApi { get; } = new(HeaderUse.NotTaken, HeaderUse.Required);

    /// <summary>The use under the configured rules.</summary>
    public HeaderUse Under(EmulatorHeaderRules rules) => rules switch
    {
        EmulatorHeaderRules.OpenApi => OpenApi,
        _ => Docs,
    };
}
