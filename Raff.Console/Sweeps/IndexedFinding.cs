using Raff.Console.Domain.Findings;

namespace Raff.Console.Sweeps;

/// <summary>An open finding in short, for marks and counts.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">The rule's place in the catalog.</param>
/// <param name="Kind">What its subject is, a word of <see cref="SubjectKinds"/>.</param>
/// <param name="SubjectId">The subject.</param>
/// <param name="Name">The subject's name.</param>
/// <param name="Project">The subject's project; empty for the account.</param>
internal readonly record struct IndexedFinding(FindingRule Rule, int Place, string Kind, string SubjectId, string Name, string Project);
