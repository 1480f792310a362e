using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings;

/// <summary>Findings about rules of a firewall that allow too much.</summary>
internal static class OpenRules
{
    /// <summary>Ends what each of these rules says about its evidence.</summary>
    public const string OnlyInUse = " A firewall that no network interface uses exposes nothing; fw.unattached reports it.";

    /// <summary>A finding that shows the rules; none if there are none, or if nothing is behind the firewall.</summary>
    public static Verdict Report(Firewall firewall, IEnumerable<FirewallShape.Entry> rules, string sentence)
    {
        var words = rules.Select(rule => rule.Words).Distinct(StringComparer.Ordinal).ToList();
        return words.Count == 0 || firewall.VmCount == 0 ? Verdict.Pass : Verdict.Found(
            sentence,
            (words.Count == 1 ? "Rule" : "Rules", string.Join("; ", words)),
            ("Network interfaces behind it", firewall.VmCount is { } count ? RuleWords.Number(count) : "unknown"));
    }
}
