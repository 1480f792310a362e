namespace Raff.Console.Emulator.Http;

/// <summary>
/// One operation of the API, described once: the pipeline enforces it, and <c>/openapi/v1.json</c> documents it.
/// </summary>
internal sealed record Operation
{
    /// <summary>The vendor's operation id, for example <c>listVMs</c>.</summary>
    public required string Id { get; init; }

    public required string Method { get; init; }

    /// <summary>
    /// The route with its constraints: <c>{id:guid}</c> is a UUID, <c>{id:long}</c> an integer, <c>{type}</c> a word (<see cref="PathWords"/>).
    /// </summary>
    public required string Path { get; init; }

    /// <summary>The vendor's tag.</summary>
    public required string Tag { get; init; }

    public required string Summary { get; init; }

    /// <summary>An additional sentence for the description; null if the summary says it all.</summary>
    public string? Note { get; init; }

    public required Access Access { get; init; }

    public HeaderRule Header { get; init; } = HeaderRule.None;

    public IReadOnlyList<QueryField> Query { get; init; } = [];

    /// <summary>The allowed values of a text path parameter; others are refused with 400.</summary>
    public IReadOnlyDictionary<string, string[]> PathWords { get; init; } = new Dictionary<string, string[]>();

    /// <summary>The request record; null when the operation takes no body.</summary>
    public Type? Body { get; init; }

    /// <summary>Whether the body may be omitted: then every field is absent.</summary>
    public bool BodyOptional { get; init; }

    /// <summary>The status of success.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The whole response body, wrapper included, for example <c>PageBody&lt;VmWire&gt;</c>.</summary>
    public required Type Answer { get; init; }

    /// <summary>Whether a resource's state can prevent it (409).</summary>
    public bool Conflicts { get; init; }

    /// <summary>Whether a rule can refuse a well-formed request with 400.</summary>
    public bool Refusable { get; init; }

    /// <summary>Whether it costs money: refused with 402 or 403 if the account is not in good standing.</summary>
    public bool Paid { get; init; }

    /// <summary>Whether it is free but requires an account in good standing (403).</summary>
    public bool NeedsStanding { get; init; }

    /// <summary>Whether it can raise the price: then the handler calls <see cref="Billing.DemandBalanceAsync"/> (402).</summary>
    public bool MayCharge { get; init; }

    /// <summary>Carries it out. Returns an instance of <see cref="Answer"/>, or throws a <see cref="RefusalException"/>.</summary>
    public required Handler Handle { get; init; }

    /// <summary>Whether it changes anything: then it runs in a write transaction.</summary>
    public bool Mutates => Method != HttpMethods.Get;
}
