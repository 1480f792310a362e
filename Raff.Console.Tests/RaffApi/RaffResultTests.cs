using Raff.Console.RaffApi;

namespace Raff.Console.Tests.RaffApi;

public sealed class RaffResultTests
{
    private static readonly RaffResult<int> Ok = new RaffResult<int>.Ok(2);
    private static readonly RaffResult<int> Failed = new RaffResult<int>.Failed(new RaffError.NotFound("gone"));

    [Fact]
    public void Match_EitherCase_CallsItsOwnFunction()
    {
        Ok.Match(value => $"{value}", error => error.Sentence).ShouldBe("2");
        Failed.Match(value => $"{value}", error => error.Sentence).ShouldBe("gone");
    }

    [Fact]
    public void TryGet_EitherCase_GivesTheAnswerOrTheError()
    {
        Ok.TryGet(out var value, out var none).ShouldBeTrue();
        value.ShouldBe(2);
        none.ShouldBeNull();
        Failed.TryGet(out _, out var error).ShouldBeFalse();
        error.ShouldBe(new RaffError.NotFound("gone"));
    }

    [Fact]
    public void Map_EitherCase_ConvertsTheAnswerAndKeepsTheError()
    {
        Ok.Map(value => value * 2).ShouldBe(new RaffResult<int>.Ok(4));
        Failed.Map(value => value * 2).ShouldBe(Failed);
    }
}
