"""What a person liked in the interest check."""

from alembic import op
import sqlalchemy as sa

import bot.store.base

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('liking',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('item', sa.String(), nullable=False),
    sa.Column('liked', sa.Boolean(), nullable=True),
    sa.Column('created_at', bot.store.base.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_liking_person_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_liking'))
    )
    op.create_index(op.f('ix_liking_person_id'), 'liking', ['person_id'], unique=False)


def downgrade() -> None:
    op.drop_table('liking')
