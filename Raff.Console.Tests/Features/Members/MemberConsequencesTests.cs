using Raff.Console.Domain.Access;
using Raff.Console.Features.Members;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Features.Members;

/// <summary>A confirmation says what a person loses and what remains, from what is known of them.</summary>
public sealed class MemberConsequencesTests
{
    private static readonly ProjectId Staging = new("prj_1");

    [Fact]
    public void Remove_SomeoneWithAKeyAndAnInvitation_NamesWhatIsLostAndWhatStays()
    {
        var reading = Reading(keys: ["CI"]);

        var consequences = Of(new MemberQuestion.Remove(reading, Person(reading, "tariq@example.com")));

        consequences.Title.ShouldBe("Remove tariq@example.com from the account?");
        consequences.IsPermanent.ShouldBeTrue();
        consequences.Consequences.ShouldBe(
        [
            "They lose the account role Account Admin and their 1 project role (staging). Their sessions end.",
            "1 API key they created stays and keeps working: CI.",
            "1 invitation they sent stays open: lena@example.com.",
            "Resources they created stay. Inviting them again restores none of this.",
        ]);
    }

    [Fact]
    public void Remove_SomeoneWithManyKeys_NamesEightAndCountsTheOthers()
    {
        var reading = Reading(keys: [.. Enumerable.Range(1, 10).Select(number => $"key-{number:00}")]);

        Of(new MemberQuestion.Remove(reading, Person(reading, "tariq@example.com"))).Consequences[1]
            .ShouldBe("10 API keys they created stay and keep working: key-01, key-02, key-03, key-04, key-05, key-06, key-07, key-08, and 2 more.");
    }

    [Fact]
    public void Suspend_KeysThatCannotBeRead_SaysSo()
    {
        var reading = Reading() with { Missing = new Dictionary<string, RaffError> { ["API keys"] = new RaffError.NotFound("gone") } };

        var consequences = Of(new MemberQuestion.Suspend(reading, Person(reading, "tariq@example.com")));

        consequences.IsPermanent.ShouldBeFalse();
        consequences.Consequences.ShouldBe(
        [
            "They can't sign in until they are reactivated. They keep their roles.",
            "API keys they created keep working. Your key can't read which.",
        ]);
    }

    [Fact]
    public void Suspend_SomeoneWithoutKeys_SaysSo()
    {
        var reading = Reading();

        Of(new MemberQuestion.Suspend(reading, Person(reading, "tariq@example.com"))).Consequences[^1].ShouldBe("They created no API keys.");
    }

    [Fact]
    public void RemoveFromProject_MemberOfTheAccount_NamesTheRoleAndSaysThatTheyStay()
    {
        var reading = Reading();

        var consequences = Of(new MemberQuestion.RemoveFromProject(reading, Person(reading, "tariq@example.com"), Staging));

        consequences.Title.ShouldBe("Remove tariq@example.com from staging?");
        consequences.Consequences.ShouldBe(
            ["They immediately lose the role Operator there. What they created stays.", "They stay a member of the account."]);
    }

    [Fact]
    public void RemoveFromProject_MemberOfProjectsOnly_SaysThatItMayBeTheirLastRole()
    {
        var reading = Reading();

        Of(new MemberQuestion.RemoveFromProject(reading, Person(reading, "guest@example.com"), Staging)).Consequences[^1]
            .ShouldBe("They are not a member of the account, so this may be their last role.");
    }

    [Fact]
    public void Cancel_InvitationToTheAccount_SaysThatItsLinkStopsWorking()
    {
        var reading = Reading();
        var invited = Person(reading, "lena@example.com");

        Of(new MemberQuestion.Cancel(reading, invited, OpenInvitation.Of(invited)[0])).Consequences
            .ShouldBe(["The link to the account in their email stops working."]);
    }

    [Fact]
    public void Of_AQuestionWithAForm_HasNoTexts()
    {
        var reading = Reading();

        Should.Throw<InvalidOperationException>(() => Of(new MemberQuestion.ChangeRole(reading, Person(reading, "tariq@example.com"))));
    }

    private static MemberConsequences Of(MemberQuestion.OfPerson question) =>
        MemberConsequences.Of(question, project => project == Staging ? "staging" : "another project");

    private static AccessHolder.Person Person(AccessReading reading, string email) => reading.Map.People.Single(person => person.Name == email);

    private static AccessReading Reading(params string[] keys) => new(AccessMap.Of(
        new AccessSources
        {
            Members =
            [
                new Member { Id = "m2", UserId = "u2", Email = "tariq@example.com", RoleId = "r1", RoleName = "Account Admin", Status = "active" },
                new Member { Id = "m3", Email = "lena@example.com", RoleId = "r2", Status = "pending", InvitedBy = "u2", InvitationId = "inv-1" },
            ],
            Keys = [.. keys.Select(name => new AccountKey { Id = name, Name = name, KeyPrefix = "raff_12345678", IsActive = true, CreatedBy = "u2" })],
            Roles = [],
            Projects =
            [
                new ProjectPeople(
                    new Project { Id = Staging, Name = "staging" },
                    [
                        new ProjectMember { Id = "pm1", UserId = "u2", Email = "tariq@example.com", RoleId = "r4", RoleName = "Operator", Status = "active" },
                        new ProjectMember { Id = "pm2", UserId = "u5", Email = "guest@example.com", RoleId = "r4", RoleName = "Operator", Status = "active" },
                    ],
                    null),
            ],
        },
        default))
    { HasBasics = true, IsWhole = true };
}
