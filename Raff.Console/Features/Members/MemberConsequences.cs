using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Lists;
using Raff.Console.RaffApi;

namespace Raff.Console.Features.Members;

/// <summary>The words of a question that needs a yes: what happens, and what stays behind.</summary>
/// <param name="Title">The question.</param>
/// <param name="Verb">What the button says.</param>
/// <param name="Name">Who it is about.</param>
/// <param name="IsGrave">Whether it cannot be taken back, so that the name is typed.</param>
/// <param name="Consequences">What happens, one sentence each.</param>
public sealed record MemberConsequences(string Title, string Verb, string Name, bool IsGrave, ImmutableArray<string> Consequences)
{
    private const int Most = 8;

    /// <summary>The words for a question; null where it is asked in a form.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="reading">What is known of keys and invitations.</param>
    /// <param name="nameOf">A project's name.</param>
    public static MemberConsequences? Of(MemberQuestion? question, AccessReading reading, Func<ProjectId, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(nameOf);
        return question switch
        {
            MemberQuestion.Suspend { Person: var person } => new($"Suspend {person.Name}?", "Suspend", person.Name, false, ["They cannot sign in until they are reactivated; their roles are kept.", .. Keys(person, reading)]),
            MemberQuestion.Reactivate { Person: var person } => new($"Reactivate {person.Name}?", "Reactivate", person.Name, false, ["They may sign in again, with the roles they had."]),
            MemberQuestion.Remove { Person: var person } => new($"Remove {person.Name} from the account?", "Remove member", person.Name, true, [.. Removal(person, reading, nameOf)]),
            MemberQuestion.Cancel { Person: var person, Invitation: var invitation } => new(
                $"Cancel the invitation of {person.Name}?", "Cancel invitation", person.Name, false, [$"The link that was sent, to {(invitation.Project is { } project ? nameOf(project) : "the account")}, stops working."]),
            MemberQuestion.SuspendInProject { Person: var person, Project: var project } => new($"Suspend {person.Name} in {nameOf(project)}?", "Suspend", person.Name, false, [$"They cannot work in {nameOf(project)} until they are reactivated; the role is kept."]),
            MemberQuestion.ReactivateInProject { Person: var person, Project: var project } => new($"Reactivate {person.Name} in {nameOf(project)}?", "Reactivate", person.Name, false, [$"They may work in {nameOf(project)} again, as {person.Projects[project].Role.Name}."]),
            MemberQuestion.RemoveFromProject { Person: var person, Project: var project } => new(
                $"Remove {person.Name} from {nameOf(project)}?", "Remove from project", person.Name, true, [$"They lose the role {person.Projects[project].Role.Name} there at once; what they made stays.", person.Member is null ? "It may be their last role: they are no member of the account." : "They stay a member of the account."]),
            _ => null,
        };
    }

    private static IEnumerable<string> Removal(AccessHolder.Person person, AccessReading reading, Func<ProjectId, string> nameOf)
    {
        var projects = person.Projects.Keys.Select(nameOf).Order(StringComparer.OrdinalIgnoreCase).ToList();
        yield return $"They lose {(person.Account is { } role ? $"the account role {role.Name}" : "their membership")}{(projects.Count == 0 ? "" : $" and their {CountText.Of(projects.Count, "project role")}: {Some(projects)}")}. Their sessions end.";
        foreach (var sentence in Keys(person, reading))
        {
            yield return sentence;
        }

        var invited = reading.Map.People.Where(other => OpenInvitation.Of(other).Length > 0 && person.UserId is not null && Inviters(other).Contains(person.UserId)).Select(other => other.Name).ToList();
        if (invited.Count > 0)
        {
            yield return $"{CountText.Of(invited.Count, "invitation")} they sent {(invited.Count == 1 ? "stays" : "stay")} open: {Some(invited)}.";
        }

        yield return "Resources they made stay. Inviting them again restores nothing of this.";
    }

    private static IEnumerable<string> Keys(AccessHolder.Person person, AccessReading reading)
    {
        if (reading.Missing.ContainsKey("API keys"))
        {
            yield return "API keys they created keep working; your key may not read which.";
            yield break;
        }

        var keys = reading.Map.Keys.Where(key => key.Creator?.Id == person.Id).Select(key => key.Hindrance is { } hindrance ? $"{key.Name} ({hindrance})" : key.Name).ToList();
        yield return keys.Count == 0 ? "They created no API key." : $"{CountText.Of(keys.Count, "API key")} they created {(keys.Count == 1 ? "stays and keeps" : "stay and keep")} working: {Some(keys)}.";
    }

    private static IEnumerable<string?> Inviters(AccessHolder.Person person) =>
        [person.Member is { Status: "pending" } member ? member.InvitedBy : null, .. person.Projects.Values.Where(grant => grant.Hindrance == AccessHolder.Invited).Select(grant => grant.Membership?.InvitedBy)];

    private static string Some(List<string> names) => string.Join(", ", names.Take(Most)) + (names.Count > Most ? $" and {CountText.Of(names.Count - Most)} more" : "");
}
