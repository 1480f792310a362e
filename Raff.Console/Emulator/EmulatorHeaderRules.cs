namespace Raff.Console.Emulator;

/// <summary>Which of the two published interpretations of the <c>X-Project-ID</c> rules is enforced (docs/raff-api.md#header-rules, H1 to H19).</summary>
public enum EmulatorHeaderRules
{
    /// <summary>The docs: a list takes it optionally, a mutation requires it, a get-by-id does not take it.</summary>
    Docs,

    /// <summary>The vendor's description: some get-by-ids and the list of IPs require it, the list of VMs does not take it.</summary>
    OpenApi,
}
