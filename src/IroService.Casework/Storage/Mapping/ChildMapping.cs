using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Disputes;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class ChildMapping : IEntityTypeConfiguration<Child>
{
    public void Configure(EntityTypeBuilder<Child> builder)
    {
        builder.ToTable("Children");
        builder.Property(c => c.Reference).HasMaxLength(Child.ReferenceLength);
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.GivenName).HasMaxLength(100);
        builder.Property(c => c.FamilyName).HasMaxLength(100);
        builder.Property(c => c.KnownAs).HasMaxLength(100);
        builder.Property(c => c.SiblingGroup).HasMaxLength(60);
        builder.Ignore(c => c.Name);
        builder.Ignore(c => c.StandingEpisodes);
        builder.Ignore(c => c.StandingReviews);
        builder.Ignore(c => c.DiedOn);
        builder.HasMany(c => c.Episodes).WithOne().HasForeignKey(e => e.ChildId);
        builder.HasMany(c => c.Deaths).WithOne().HasForeignKey(d => d.ChildId);
        builder.HasMany(c => c.Reviews).WithOne().HasForeignKey(r => r.ChildId);
        builder.HasMany(c => c.Periods).WithOne().HasForeignKey(p => p.ChildId);
        builder.HasMany(c => c.Deadlines).WithOne().HasForeignKey(d => d.ChildId);
        builder.HasMany(c => c.Allocations).WithOne().HasForeignKey(a => a.ChildId);
        builder.HasMany(c => c.Bookings).WithOne().HasForeignKey(b => b.ChildId);
        builder.HasMany(c => c.Notifications).WithOne().HasForeignKey(n => n.ChildId);
        builder.HasMany(c => c.Midways).WithOne().HasForeignKey(m => m.ChildId);
        builder.HasMany(c => c.Ratings).WithOne().HasForeignKey(r => r.ChildId);
        builder.HasMany(c => c.DisputesOnFile).WithOne().HasForeignKey(d => d.ChildId);
        builder.HasMany(c => c.Disputes).WithOne().HasForeignKey(d => d.ChildId);
        builder.Ignore(c => c.DisputesCounted);
        builder.HasMany(c => c.EarlyReviewCalls).WithOne().HasForeignKey(e => e.ChildId);
        builder.HasMany(c => c.Events).WithOne().HasForeignKey(e => e.ChildId);
        builder.HasMany(c => c.Answers).WithOne().HasForeignKey(a => a.ChildId);
        builder.HasMany(c => c.Recommendations).WithOne().HasForeignKey(r => r.ChildId);
        builder.HasMany(c => c.ReviewRecords).WithOne().HasForeignKey(r => r.ChildId);
        builder.HasMany(c => c.RestrictedTo).WithOne().HasForeignKey(r => r.ChildId);
    }
}

file sealed class RestrictedAccessMapping : IEntityTypeConfiguration<RestrictedAccess>
{
    public void Configure(EntityTypeBuilder<RestrictedAccess> builder)
    {
        builder.ToTable("RestrictedAccess");
        builder.Property(r => r.Reason).HasMaxLength(RestrictedAccess.ReasonLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.NamedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.EndedById);
        builder.HasIndex(r => new { r.PersonId, r.ChildId });
    }
}

file sealed class EpisodeMapping : IEntityTypeConfiguration<Episode>
{
    public void Configure(EntityTypeBuilder<Episode> builder)
    {
        builder.ToTable("Episodes");
        builder.Property(e => e.Rne).HasMaxLength(Episode.CodeLength);
        builder.Property(e => e.LegalStatus).HasMaxLength(Episode.CodeLength);
        builder.Property(e => e.Place).HasMaxLength(Episode.CodeLength);
        builder.Property(e => e.PlaceChangeReason).HasMaxLength(Episode.CodeLength);
        builder.Ignore(e => e.BrokeDown);
        builder.Property(e => e.Rec).HasMaxLength(Episode.CodeLength);
        builder.HasIndex(e => new { e.ChildId, e.Decom });
        builder.Property(e => e.CorrectedBecause).HasMaxLength(MakeCorrection.ReasonLength);
        builder.Ignore(e => e.Row);
        builder.Ignore(e => e.SaidRow);
        builder.ComplexProperty(e => e.Said, said =>
        {
            said.Property(s => s.Rne).HasMaxLength(Episode.CodeLength);
            said.Property(s => s.LegalStatus).HasMaxLength(Episode.CodeLength);
            said.Property(s => s.Place).HasMaxLength(Episode.CodeLength);
            said.Property(s => s.Rec).HasMaxLength(Episode.CodeLength);
        });
    }
}

file sealed class PeriodMapping : IEntityTypeConfiguration<PeriodOfCare>
{
    public void Configure(EntityTypeBuilder<PeriodOfCare> builder)
    {
        builder.ToTable("PeriodsOfCare");
        builder.HasIndex(p => new { p.ChildId, p.StartedOn });
    }
}

file sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("Reviews");
        builder.Property(r => r.ParticipationCode).HasMaxLength(Review.ParticipationCodeLength);
        builder.Property(r => r.LateReason).HasMaxLength(Review.LateReasonLength);
        builder.HasIndex(r => new { r.ChildId, r.HeldOn }).IsUnique();
        builder.Property(r => r.CorrectedBecause).HasMaxLength(MakeCorrection.ReasonLength);
        builder.Ignore(r => r.Row);
        builder.Ignore(r => r.SaidRow);
        builder.ComplexProperty(r => r.Said, said => said.Property(s => s.ParticipationCode).HasMaxLength(Review.ParticipationCodeLength));
    }
}

file sealed class MidwayMapping : IEntityTypeConfiguration<MidwayReview>
{
    public void Configure(EntityTypeBuilder<MidwayReview> builder)
    {
        builder.ToTable("MidwayReviews");
        builder.Property(m => m.Changes).HasMaxLength(MidwayReview.TextLength);
        builder.Property(m => m.NotMetBecause).HasMaxLength(MidwayReview.WordsLength);
        builder.Property(m => m.OutcomeWords).HasMaxLength(MidwayReview.WordsLength);
        builder.Property(m => m.OutcomeInFile).HasMaxLength(MidwayReview.TextLength);
        builder.HasIndex(m => new { m.ChildId, m.HeldOn }).IsUnique();
    }
}

file sealed class DisputeOnFileMapping : IEntityTypeConfiguration<DisputeOnFile>
{
    public void Configure(EntityTypeBuilder<DisputeOnFile> builder)
    {
        builder.ToTable("DisputesOnFile");
        builder.Property(d => d.Reference).HasMaxLength(DisputeOnFile.WordLength);
        builder.Property(d => d.Kind).HasMaxLength(DisputeOnFile.WordLength);
        builder.Property(d => d.Theme).HasMaxLength(DisputeOnFile.WordLength);
        builder.Property(d => d.StageOpened).HasMaxLength(DisputeOnFile.WordLength);
        builder.Property(d => d.StageReached).HasMaxLength(DisputeOnFile.WordLength);
        builder.Property(d => d.Outcome).HasMaxLength(DisputeOnFile.OutcomeLength);
        builder.HasIndex(d => new { d.ChildId, d.Reference }).IsUnique();
    }
}

file sealed class EarlyReviewCallMapping : IEntityTypeConfiguration<EarlyReviewCall>
{
    public void Configure(EntityTypeBuilder<EarlyReviewCall> builder)
    {
        builder.ToTable("EarlyReviewCalls");
        builder.Property(e => e.Words).HasMaxLength(EarlyReviewCall.WordsLength);
        builder.Property(e => e.WithdrawnBecause).HasMaxLength(EarlyReviewCall.WordsLength);
        builder.HasIndex(e => e.ChildId);
    }
}

file sealed class BookingMapping : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.ToTable("Bookings");
        builder.Property(b => b.Mode).HasMaxLength(Booking.ModeLength);
        builder.Property(b => b.Venue).HasMaxLength(Booking.VenueLength);
        builder.Property(b => b.Reason).HasMaxLength(Booking.ReasonLength);
        builder.Ignore(b => b.FirstId);
        builder.HasIndex(b => new { b.ChildId, b.BookedFor });
    }
}
